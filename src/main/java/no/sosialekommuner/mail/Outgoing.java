package no.sosialekommuner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mail on its way. Each node takes what no other is busy with. */
@Repository
class Outgoing {

    private final JdbcClient db;

    Outgoing(JdbcClient db) {
        this.db = db;
    }

    void add(String recipient, String subject, String text, String html, Duration useful) {
        db.sql("""
                        insert into mail.outgoing (recipient, subject, body_text, body_html, useful_until)
                        values (?, ?, ?, ?, now() + ? * interval '1 second')
                        """).params(recipient, subject, text, html, useful.toSeconds()).update();
    }

    /**
     * Takes the mail that has waited longest. If it is not {@link #sent}, it comes up again after a minute, then two, four
     * and so on up to an hour.
     */
    Optional<Letter> take() {
        return db.sql("""
                        update mail.outgoing o
                           set attempts = o.attempts + 1,
                               next_attempt_at = now() + interval '1 minute' * power(2, least(o.attempts, 6))
                         where o.id = (select w.id
                                         from mail.outgoing w
                                        where w.sent_at is null
                                          and w.next_attempt_at <= now()
                                          and w.useful_until > now()
                                        order by w.next_attempt_at, w.id
                                        limit 1
                                          for update skip locked)
                        returning o.*
                        """).query(Outgoing::letter).optional();
    }

    void sent(long id) {
        db.sql("update mail.outgoing set sent_at = now(), failure = null where id = ?")
                .param(id)
                .update();
    }

    void failed(long id, String why) {
        db.sql("update mail.outgoing set failure = ? where id = ?")
                .params(why, id)
                .update();
    }

    /** Forgets what was sent a day ago and what is no longer worth sending: links to sign in by lie in them. */
    int clear() {
        return db.sql("""
                        delete from mail.outgoing
                         where sent_at < now() - interval '1 day'
                            or (sent_at is null and useful_until < now())
                        """).update();
    }

    static Letter letter(ResultSet rs, int number) throws SQLException {
        Timestamp sent = rs.getTimestamp("sent_at");
        return new Letter(
                rs.getLong("id"),
                rs.getString("recipient"),
                rs.getString("subject"),
                rs.getString("body_text"),
                rs.getString("body_html"),
                rs.getTimestamp("created_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
