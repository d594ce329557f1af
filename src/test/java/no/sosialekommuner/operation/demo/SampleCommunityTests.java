package no.sosialekommuner.operation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.SosialeKommuner;
import no.sosialekommuner.operation.community.Community;
import no.sosialekommuner.operation.community.CommunityKind;
import no.sosialekommuner.operation.community.WrongCommunity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample community in a database of its own, moved in once for all that is asked of it. */
@CommunityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCommunityTests {

    private static final Instant NOW = Instant.now();

    @Autowired
    HikariDataSource tests;

    private ConfigurableApplicationContext context;
    private JdbcClient db;

    @BeforeAll
    void moveIn() {
        String name = "sample_" + System.nanoTime();
        JdbcClient.create(tests).sql("create database " + name).update();
        context = new SpringApplicationBuilder(SosialeKommuner.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--sk.db.url=" + tests.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1"),
                        "--sk.db.user=" + tests.getUsername(),
                        "--sk.db.password=" + tests.getPassword(),
                        "--sk.data=target/test-data");
        db = context.getBean(JdbcClient.class);
        context.getBean(SampleCommunity.class).moveIn(NOW);
    }

    @AfterAll
    void moveOut() {
        context.close();
    }

    @Test
    void thePlaceIsLively() {
        assertThat(number("select count(*) from member.member")).isGreaterThanOrEqualTo(40);
        assertThat(number("select count(*) from contribution.contribution where state = 'PUBLISHED'"))
                .isGreaterThanOrEqualTo(100);
        assertThat(number("select count(*) from contribution.reply")).isGreaterThan(300);
        assertThat(number("select count(*) from contribution.contribution where accepted_reply_id is not null"))
                .isGreaterThanOrEqualTo(35);
        assertThat(number("select count(*) from contribution.contribution_like"))
                .isGreaterThan(300);
        assertThat(number("select count(*) from contribution.rating")).isPositive();
    }

    @Test
    void theAccountsThatOthersRelyOnAreThere() {
        assertThat(db.sql("""
                        select m.email || ' ' || b.number || coalesce(' ' || string_agg(r.role, ' '), '')
                          from member.member m
                          join organisation.body b on b.id = m.organisation_id
                          left join member.role r on r.member_id = m.id and r.role <> 'MEMBER'
                         where m.handle in ('admin', 'mona', 'eva', 'anna', 'bjorn') and m.deactivated_at is null
                         group by m.email, b.number
                         order by 1
                        """).query(String.class).list())
                .isEqualTo(List.of(
                        "admin@demo.example 0301 ADMINISTRATOR",
                        "anna@demo.example 3107",
                        "bjorn@demo.example 4001",
                        "eva@demo.example 4601 EXPERT",
                        "mona@demo.example 0301 MODERATOR"));
    }

    @Test
    void annaFindsBothWhatSheKnowsAndWhatIsNew() {
        assertThat(number("""
                        select count(*)
                          from contribution.contribution c
                          join contribution.visit v on v.contribution_id = c.id
                          join member.member m on m.id = v.member_id and m.handle = 'anna'
                         where v.last_at < c.active_at
                        """)).isPositive();
        assertThat(number("""
                        select count(*)
                          from contribution.contribution c
                          join space.reader r on r.space_id = c.space_id
                          join member.member m on m.id = r.member_id and m.handle = 'anna'
                         where not exists (select 1 from contribution.visit v
                                            where v.contribution_id = c.id and v.member_id = m.id)
                        """)).isPositive();
        assertThat(number("""
                        select count(*) from contribution.bookmark b
                          join member.member m on m.id = b.member_id and m.handle = 'anna'
                        """)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void annaIsToldOfWhatHappenedWhileSheWasAwayAndNothingIsSent() {
        String annas =
                "select count(*) from notification.visible n join member.member m on m.id = n.member_id and m.handle = 'anna'";
        assertThat(number(annas + " where n.read_at is null")).isGreaterThanOrEqualTo(5);
        assertThat(number(annas + " where n.read_at is not null")).isPositive();
        assertThat(number("select count(distinct n.reason) from notification.notice n"))
                .isGreaterThanOrEqualTo(6);
        assertThat(number("select count(*) from notification.delivery")).isZero();
        assertThat(number("select count(*) from notification.event where done_at is null"))
                .isZero();
    }

    @Test
    void nothingHasHappenedYetThatIsToCome() {
        assertThat(number("select count(*) from contribution.contribution where active_at > ?", NOW))
                .isZero();
        assertThat(number("select count(*) from contribution.reply where created_at > ?", NOW))
                .isZero();
        assertThat(number("select count(*) from contribution.reply_like where created_at > ?", NOW))
                .isZero();
        assertThat(number("select count(*) from contribution.visit where last_at > ?", NOW))
                .isZero();
    }

    @Test
    void nobodyReactsToWhatHeOrSheMayNotRead() {
        assertThat(number("""
                        select count(*)
                          from (select contribution_id, member_id from contribution.contribution_like
                                union all
                                select contribution_id, member_id from contribution.visit
                                union all
                                select contribution_id, author_id from contribution.reply) x
                          join contribution.contribution c on c.id = x.contribution_id
                         where not exists (select 1 from space.reader r
                                            where r.space_id = c.space_id and r.member_id = x.member_id)
                        """)).isZero();
    }

    @Test
    void theCountersTellWhatIsThere() {
        assertThat(number("""
                        select count(*) from contribution.contribution c
                         where c.reply_count <> (select count(*) from contribution.reply r where r.contribution_id = c.id)
                            or c.like_count <> (select count(*) from contribution.contribution_like l
                                                 where l.contribution_id = c.id)
                            or c.reader_count <> (select count(*) from contribution.visit v
                                                   where v.contribution_id = c.id and v.member_id <> c.author_id)
                        """)).isZero();
    }

    @Test
    void movingInAgainGivesNothingTwice() {
        long before = everything();

        context.getBean(SampleCommunity.class).moveIn(NOW.plus(Duration.ofDays(1)));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aSampleCommunityIsNeverServedAsARealOne() {
        Community community = context.getBean(Community.class);
        community.require(CommunityKind.SAMPLE);

        assertThatThrownBy(() -> community.require(CommunityKind.REAL)).isInstanceOf(WrongCommunity.class);
    }

    private long everything() {
        return number("select count(*) from member.member")
                + number("select count(*) from contribution.contribution")
                + number("select count(*) from contribution.reply")
                + number("select count(*) from contribution.contribution_like")
                + number("select count(*) from space.membership");
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private long number(String sql, Instant at) {
        return db.sql(sql).param(Timestamp.from(at)).query(Long.class).single();
    }
}
