package no.sosialekommuner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.database.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outgoing mail as administrators see and steer it. */
@Repository
public class MailQueue {

    private static final String OPEN = "o.sent_at is null and o.given_up_at is null";

    private final JdbcClient db;
    private final Postman postman;
    private final int perHour;

    MailQueue(JdbcClient db, Postman postman, @Value("${sk.smtp.per-hour}") int perHour) {
        this.db = db;
        this.postman = postman;
        this.perHour = perHour;
    }

    public MailGate gate() {
        return db.sql("""
                        select g.paused_at, g.paused_by, g.down_since, g.failure, g.open_at,
                               case when g.hour = date_trunc('hour', now()) then g.in_hour else 0 end as in_hour,
                               (select count(*) from (select 1 from mail.outgoing o
                                                       where o.sort = 'PROMPT' and %1$s limit :most) x) as prompt,
                               (select count(*) from (select 1 from mail.outgoing o
                                                       where o.sort = 'NOTICE' and %1$s limit :most) x) as notices,
                               (select count(*) from (select 1 from mail.outgoing o
                                                       where o.given_up_at is not null limit :most) x) as given_up,
                               (select o.created_at from mail.outgoing o where %1$s order by o.id limit 1) as oldest
                          from mail.gate g
                        """.formatted(OPEN))
                .param("most", MailGate.MOST)
                .query(this::gate)
                .single();
    }

    /**
     * The newest first.
     *
     * @param givenUp whether those that were given up, or those that still wait
     * @param before the last one of the page before, or null for the first
     */
    public List<QueuedLetter> letters(boolean givenUp, @Nullable Long before, int limit) {
        return db.sql("""
                        select o.id, o.recipient, o.sort, o.created_at, o.attempts, o.next_attempt_at, o.failure, o.given_up_at
                          from mail.outgoing o
                         where %s and o.id < :before
                         order by o.id desc
                         limit :limit
                        """.formatted(givenUp ? "o.given_up_at is not null" : OPEN))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(MailQueue::letter)
                .list();
    }

    /** Notices wait from now on; what somebody waits for goes all the same. */
    public void pause(String by) {
        db.sql("update mail.gate set paused_at = now(), paused_by = ? where paused_at is null")
                .param(by)
                .update();
    }

    @Transactional
    public void resume() {
        db.sql("update mail.gate set paused_at = null, paused_by = null").update();
        AfterCommit.run(postman::ring);
    }

    /** What was given up is tried again from the beginning; what waits, at once. */
    @Transactional
    public void retry(long letter) {
        again("o.id = :id", letter);
    }

    /** All that were given up. */
    @Transactional
    public void retryAll() {
        again("o.given_up_at is not null and :id = 0", 0);
    }

    /** It is not sent at all. */
    public void drop(long letter) {
        db.sql("delete from mail.outgoing where id = ? and sent_at is null")
                .param(letter)
                .update();
    }

    private void again(String which, long letter) {
        db.sql("""
                        update mail.outgoing o
                           set given_up_at = null, next_attempt_at = now(),
                               attempts = case when o.given_up_at is null then o.attempts else 0 end,
                               useful_until = case when o.sort = 'NOTICE' then greatest(o.useful_until, now() + interval '4 days')
                                                   else o.useful_until end
                         where o.sent_at is null and %s
                        """.formatted(which)).param("id", letter).update();
        db.sql("update mail.gate set open_at = now()").update();
        AfterCommit.run(postman::ring);
    }

    private MailGate gate(ResultSet rs, int number) throws SQLException {
        return new MailGate(
                rs.getInt("prompt"),
                rs.getInt("notices"),
                rs.getInt("given_up"),
                rs.getInt("in_hour"),
                perHour,
                instant(rs, "oldest"),
                instant(rs, "paused_at"),
                rs.getString("paused_by"),
                instant(rs, "down_since"),
                rs.getString("failure"),
                rs.getTimestamp("open_at").toInstant());
    }

    private static QueuedLetter letter(ResultSet rs, int number) throws SQLException {
        return new QueuedLetter(
                rs.getLong("id"),
                rs.getString("recipient"),
                rs.getString("sort").equals("PROMPT"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getInt("attempts"),
                rs.getTimestamp("next_attempt_at").toInstant(),
                rs.getString("failure"),
                instant(rs, "given_up_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
