package no.sosialekommuner.contribution.weighting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives the lists their new order when the weights have changed: each place is worked out beside the one in force, some at a
 * time, and when all are there they take over at once. Until then the lists stand as they were.
 */
@Repository
public class Weighing {

    private static final int BATCH = 2_000;

    /** By how much the mean of all ratings may differ from the one that was weighed with. */
    private static final double DRIFT = 0.1;

    private static final Duration LOOK = Duration.ofHours(24);

    private final JdbcClient db;

    Weighing(JdbcClient db) {
        this.db = db;
    }

    /**
     * Does a part of what there is to do; to be called in a transaction, by one at a time.
     *
     * @return 0 when nothing is left
     */
    public int step(Instant now) {
        begin(now);
        if (!isUnderWay()) {
            return 0;
        }
        List<Long> some =
                db.sql("""
                        select t.contribution_id
                          from contribution.weighing s
                          join contribution.tally t on t.contribution_id > s.done_to and t.tag_id = 0 and t.days = 0
                         order by t.contribution_id
                         limit ?
                        """).param(BATCH).query((rs, _) -> rs.getLong(1)).list();
        if (some.isEmpty()) {
            takeOver();
            return 0;
        }
        weigh(some);
        return some.size();
    }

    /** Starts over when a newer version has come, or when the mean of all ratings has become another. */
    private void begin(Instant now) {
        db.sql("""
                        update contribution.weighing s
                           set next_version = n.version, next_mean = s.mean, done_to = 0
                          from (select max(w.version) as version from contribution.weighting w) n
                         where n.version <> coalesce(s.next_version, s.version)
                        """).update();
        if (isTimeToLook(now)) {
            db.sql("update contribution.weighing set looked_at = ?")
                    .param(Timestamp.from(now))
                    .update();
            weighWith(meanOfAll());
        }
    }

    private boolean isUnderWay() {
        return db.sql("select s.next_version is not null from contribution.weighing s")
                .query(Boolean.class)
                .single();
    }

    private boolean isTimeToLook(Instant now) {
        return db.sql("""
                        select s.looked_at is null or s.looked_at not between :before and :now from contribution.weighing s
                        """)
                .param("before", Timestamp.from(now.minus(LOOK)))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private double meanOfAll() {
        return db.sql("""
                        select coalesce(sum(c.rating_sum)::float8 / nullif(sum(c.rating_count), 0), 3)
                          from contribution.contribution c
                         where c.rating_count > 0
                        """).query(Double.class).single();
    }

    private void weighWith(double mean) {
        db.sql("""
                        update contribution.weighing s
                           set next_version = coalesce(s.next_version, s.version), next_mean = :mean, done_to = 0
                         where abs(:mean - coalesce(s.next_mean, s.mean)) >= :drift
                        """).param("mean", mean).param("drift", DRIFT).update();
    }

    private void weigh(List<Long> ids) {
        db.sql("""
                        update contribution.tally t
                           set useful_next = contribution.useful_place(t.days, c.published_at, t.ratings, t.stars, t.accepted,
                                                                       t.saves, t.likes, t.experts, w, s.next_mean)
                          from contribution.contribution c, contribution.weighing s
                          join contribution.weighting w on w.version = s.next_version
                         where t.contribution_id = any (:ids) and c.id = t.contribution_id
                        """).param("ids", ids.toArray(Long[]::new)).update();
        db.sql("update contribution.weighing set done_to = ?")
                .param(ids.getLast())
                .update();
    }

    private void takeOver() {
        db.sql("""
                        update contribution.weighing
                           set version = next_version, mean = next_mean, next_version = null, next_mean = null, done_to = 0
                        """).update();
        db.sql("""
                        update contribution.tally
                           set useful = useful_next, useful_next = null
                         where useful_next is not null or useful is not null
                        """).update();
    }
}
