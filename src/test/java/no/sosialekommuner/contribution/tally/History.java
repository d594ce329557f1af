package no.sosialekommuner.contribution.tally;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.Cast;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has happened to contributions some time ago, as the tables tell it. */
final class History {

    private final JdbcClient db;
    private final Cast cast;
    private final Clock clock;

    History(JdbcClient db, Cast cast, Clock clock) {
        this.db = db;
        this.cast = cast;
        this.clock = clock;
    }

    void published(ContributionId id, Duration ago) {
        db.sql("update contribution.contribution set published_at = ? where id = ?")
                .params(before(ago), id.value())
                .update();
    }

    void state(ContributionId id, String state) {
        db.sql("update contribution.contribution set state = ? where id = ?")
                .params(state, id.value())
                .update();
    }

    void read(ContributionId id, Viewer member, Duration ago) {
        db.sql("""
                        with visited as (
                          insert into contribution.visit as v (member_id, contribution_id, first_at, last_at)
                          values (:member, :id, :at, :at)
                          on conflict (member_id, contribution_id) do update
                             set last_at = greatest(v.last_at, excluded.last_at)
                          returning xmax = 0 as first)
                        update contribution.contribution set reader_count = reader_count + 1
                         where id = :id and (select first from visited)
                        """)
                .param("member", member.id().value())
                .param("id", id.value())
                .param("at", before(ago))
                .update();
    }

    void replied(ContributionId id, Duration ago) {
        db.sql("""
                        with added as (
                          insert into contribution.reply
                                 (contribution_id, author_id, body, html, html_version, depth, path, created_at)
                          values (:id, :author, 'Svar', '<p>Svar</p>', 1, 0, gen_random_uuid(), :at))
                        update contribution.contribution set reply_count = reply_count + 1 where id = :id
                        """)
                .param("id", id.value())
                .param("author", cast.bjorn().id().value())
                .param("at", before(ago))
                .update();
    }

    void liked(ContributionId id, Viewer member, Duration ago) {
        db.sql("""
                        with added as (
                          insert into contribution.contribution_like (contribution_id, member_id, created_at)
                          values (:id, :member, :at) on conflict do nothing returning 1)
                        update contribution.contribution set like_count = like_count + (select count(*) from added)
                         where id = :id
                        """)
                .param("id", id.value())
                .param("member", member.id().value())
                .param("at", before(ago))
                .update();
    }

    void saved(ContributionId id, Viewer member, Duration ago) {
        db.sql("""
                        insert into contribution.bookmark (member_id, contribution_id, created_at)
                        values (?, ?, ?) on conflict do nothing
                        """).params(member.id().value(), id.value(), before(ago)).update();
    }

    void rated(ContributionId id, Viewer member, int value, Duration ago) {
        db.sql("""
                        insert into contribution.rating (contribution_id, member_id, value, updated_at)
                        values (?, ?, ?, ?)
                        on conflict (contribution_id, member_id) do update
                           set value = excluded.value, updated_at = excluded.updated_at
                        """).params(id.value(), member.id().value(), value, before(ago)).update();
        db.sql("""
                        update contribution.contribution
                           set (rating_count, rating_sum) =
                               (select count(*), coalesce(sum(g.value), 0)
                                  from contribution.rating g where g.contribution_id = :id)
                         where id = :id
                        """).param("id", id.value()).update();
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(Instant.now(clock).minus(ago));
    }
}
