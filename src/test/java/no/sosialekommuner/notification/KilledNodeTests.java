package no.sosialekommuner.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.NodeProcess;
import no.sosialekommuner.SosialeKommuner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Nodes that are killed while they tell, and while they write letters: held fast in the middle of it by a lock, so that the
 * moment is the worst one. Whatever died, everybody is told once and has one letter.
 */
@CommunityTest
class KilledNodeTests {

    private static final int FOLLOWERS = 120;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    HikariDataSource tests;

    private String url = "";
    private JdbcClient db = JdbcClient.create(new DriverManagerDataSource());

    @Test
    void whoeverDiesEverybodyIsToldOnceAndHasOneLetter() throws SQLException {
        String name = "killed_" + System.nanoTime();
        JdbcClient.create(tests).sql("create database " + name).update();
        url = tests.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1");
        db = JdbcClient.create(new DriverManagerDataSource(url, tests.getUsername(), tests.getPassword()));

        try (NodeProcess first = node("killed-first")) {
            first.awaitHealth();
            settle();
            try (Connection lock = locked("""
                    insert into notification.notice (member_id, thread, reason, urgent, quiet, created_at, updated_at, mail, push, fresh)
                    select m.id, '/bidrag/' || c.id, 'FOLLOWED_TAG', false, false, now(), now(), 'NEVER', false, '{}'
                      from member.member m, contribution.contribution c
                     where m.handle = 'drept-60'
                    """)) {
                somethingHappens();
                awaitWaiter("Who is told of these events", () -> {});
                first.kill();
                lock.rollback();
            }
        }
        assertThat(number("select count(*) from notification.notice")).isZero();

        try (NodeProcess second = node("killed-second")) {
            // All of them put off, or whoever is not would be older than the rest, and the last follower in the first
            // letters
            await().atMost(SOON)
                    .until(() ->
                            number("select count(*) from notification.delivery where due_at > now()") == FOLLOWERS);
            toldOnce();
            holdLastMark();
            try (Connection lock = locked("select pg_advisory_xact_lock(4711)")) {
                awaitWaiter("update notification.delivery", this::wakeAll);
                second.kill();
                lock.rollback();
            }
        }
        assertThat(number("select count(*) from mail.outgoing where recipient like 'drept-%'"))
                .isBetween(1L, FOLLOWERS - 1L);

        try (var _ = new SpringApplicationBuilder(SosialeKommuner.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--sk.db.url=" + url,
                        "--sk.db.user=" + tests.getUsername(),
                        "--sk.db.password=" + tests.getPassword(),
                        "--sk.db.connections=5",
                        "--sk.read-documents=false",
                        "--sk.notices-mailed-every=200ms",
                        "--sk.data=target/test-data/killed-third")) {
            await().atMost(SOON).until(() -> {
                wakeAll();
                return number("select count(*) from notification.delivery where sent_at is not null") == FOLLOWERS;
            });
        }
        toldOnce();
        assertThat(number("select count(*) from mail.outgoing where recipient like 'drept-%'"))
                .isEqualTo(FOLLOWERS);
        assertThat(number("select count(distinct recipient) from mail.outgoing where recipient like 'drept-%'"))
                .isEqualTo(FOLLOWERS);
    }

    private void toldOnce() {
        assertThat(number("select count(distinct member_id) from notification.notice"))
                .isEqualTo(FOLLOWERS);
        assertThat(number("select count(*) from notification.notice")).isEqualTo(FOLLOWERS);
        assertThat(number("select count(*) from notification.notice_event")).isEqualTo(FOLLOWERS);
    }

    private NodeProcess node(String name) {
        return new NodeProcess(
                name,
                List.of(
                        "-Dsk.db.url=" + url,
                        "-Dsk.db.user=" + tests.getUsername(),
                        "-Dsk.db.password=" + tests.getPassword(),
                        "-Dsk.db.connections=5",
                        "-Dsk.read-documents=false",
                        "-Dsk.notices-mailed-every=200ms"));
    }

    /** A question of a topic that many follow, who want a letter at once but sleep. */
    private void settle() {
        db.sql("""
                        insert into organisation.organisation
                               (number, kind, name, official_name, county_number, county_name, language_form)
                        values ('9999', 'MUNICIPALITY', 'Drept', 'Drept', '99', 'Drept', 'BOKMAAL')
                        """).update();
        db.sql("""
                        insert into taxonomy.tag (facet_id, slug, name_nb, name_nn, name_en)
                        select f.id, 'drept', 'Drept', 'Drept', 'Killed' from taxonomy.facet f where f.slug = 'emne'
                        """).update();
        db.sql("""
                        with added as (
                          insert into member.member (handle, email, name, organisation_id, welcomed_at)
                          select 'drept-' || n, 'drept-' || n || '@drept.example', 'Drept ' || n, o.id, now()
                            from generate_series(0, %d) n, organisation.organisation o
                           where o.number = '9999'
                           order by n
                          returning id, handle),
                        paced as (
                          insert into notification.pace (member_id, quiet_from, quiet_to) select a.id, '00:00', '23:59:59.999' from added a),
                        chosen as (
                          insert into notification.preference (member_id, reason, shown, mail, push)
                          select a.id, 'FOLLOWED_TAG', true, 'AT_ONCE', false from added a),
                        asked as (
                          insert into contribution.contribution
                                 (kind, space_id, author_id, title, body, html, html_version, excerpt, state, published_at)
                          select 'QUESTION', (select min(s.id) from space.space s where s.kind = 'NETWORK'), a.id, 'Hvem dør?',
                                 'Om det', '<p>Om det</p>', 1, 'Om det', 'PUBLISHED', now()
                            from added a
                           where a.handle = 'drept-0'
                          returning id),
                        tagged as (
                          insert into contribution.tagging (contribution_id, tag_id, published_at)
                          select q.id, t.id, now() from asked q, taxonomy.tag t where t.slug = 'drept')
                        insert into notification.following (member_id, sort, subject, level)
                        select a.id, 'TAG', t.id, 'FIRST' from added a, taxonomy.tag t where t.slug = 'drept' and a.handle <> 'drept-0'
                        """.formatted(FOLLOWERS)).update();
    }

    private void somethingHappens() {
        db.sql("""
                        insert into notification.event (kind, thread, actor_id, contribution_id)
                        select 'CONTRIBUTION_PUBLISHED', '/bidrag/' || c.id, c.author_id, c.id from contribution.contribution c
                        """).update();
    }

    /** Somebody else's transaction, in the way until it is rolled back. */
    private Connection locked(String sql) throws SQLException {
        Connection connection = DriverManager.getConnection(url, tests.getUsername(), tests.getPassword());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    /** Whoever marks the letter of the last follower as sent, which is after it was written, waits for a lock. */
    private void holdLastMark() {
        db.sql("""
                        create function notification.hold() returns trigger language plpgsql as $$
                        begin
                          if new.member_id = (select max(o.member_id) from notification.delivery o) then
                            perform pg_advisory_xact_lock(4711);
                          end if;
                          return new;
                        end $$;
                        create trigger hold before update of sent_at on notification.delivery
                          for each row when (new.sent_at is not null) execute function notification.hold()
                        """).update();
    }

    /** Nobody sleeps any longer, and what was put off for the night is due. */
    private void wakeAll() {
        db.sql(
                        "update notification.pace set quiet_from = '00:00', quiet_to = '00:00', quiet_days = false where quiet_days")
                .update();
        db.sql("""
                        update notification.delivery set due_at = now()
                         where id in (select d.id from notification.delivery d
                                       where d.sent_at is null and d.due_at > now() for update skip locked)
                        """).update();
    }

    /** Until a node stands before the lock with such a statement. */
    private void awaitWaiter(String statement, Runnable meanwhile) {
        await().atMost(SOON).until(() -> {
            meanwhile.run();
            return db.sql("""
                            select exists (select 1 from pg_stat_activity
                                            where datname = current_database() and wait_event_type = 'Lock'
                                              and strpos(query, ?) > 0)
                            """).param(statement).query(Boolean.class).single();
        });
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
