package no.sosialekommuner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All mail on its way. Each node takes what no other is busy with, and all keep to the one gate. */
@Repository
class Outgoing {

    /** After how many minutes what was not taken is tried again: for close to three days. */
    private static final List<Integer> PATIENCE = List.of(1, 5, 15, 60, 240, 720, 1440, 1440);

    /** Of ten letters of the hour's allowance one is kept for those who wait. */
    private static final int KEPT = 10;

    private final JdbcClient db;
    private final int perHour;

    /** @param perHour how many letters the mail server takes from us in an hour; 0 for any number */
    Outgoing(JdbcClient db, @Value("${sk.smtp.per-hour}") int perHour) {
        this.db = db;
        this.perHour = perHour;
    }

    /** In this order. */
    void add(List<Written> mails) {
        db.sql("""
                        insert into mail.outgoing (recipient, subject, body_text, body_html, useful_until, sort, sender, headers, calendar)
                        select m.recipient, m.subject, m.body_text, m.body_html, now() + m.useful * interval '1 second', m.sort,
                               m.sender, m.headers, m.calendar
                          from unnest(cast(:to as text[]), cast(:subjects as text[]), cast(:texts as text[]),
                                      cast(:htmls as text[]), cast(:useful as bigint[]), cast(:sorts as text[]),
                                      cast(:senders as text[]), cast(:heads as text[]), cast(:calendars as text[])) with ordinality
                            as m(recipient, subject, body_text, body_html, useful, sort, sender, headers, calendar, place)
                         order by m.place
                        """)
                .param("to", each(mails, it -> it.mail().to()))
                .param("subjects", each(mails, it -> it.mail().subject()))
                .param("texts", each(mails, Written::text))
                .param("htmls", each(mails, Written::html))
                .param(
                        "useful",
                        mails.stream().map(it -> it.mail().useful().toSeconds()).toArray(Long[]::new))
                .param("sorts", each(mails, it -> it.mail().posting().notice() ? "NOTICE" : "PROMPT"))
                .param("senders", each(mails, it -> it.mail().posting().sender()))
                .param("heads", each(mails, it -> it.mail().posting().head()))
                .param("calendars", each(mails, it -> it.mail().posting().calendar()))
                .update();
    }

    private static String[] each(List<Written> mails, Function<Written, String> of) {
        return mails.stream().map(of).toArray(String[]::new);
    }

    /** A mail with its two bodies. */
    record Written(Mail mail, String text, String html) {}

    /**
     * Takes the letter that is next, unless the server is waited for; what somebody waits for comes before all notices.
     * Where the node dies before it says what became of the letter, it comes up again after two minutes.
     */
    Optional<Letter> take() {
        return db.sql("""
                        with gate as materialized (
                          select g.paused_at is not null as paused,
                                 case when g.hour = date_trunc('hour', now()) then g.in_hour else 0 end as used
                            from mail.gate g
                           where g.open_at <= now()),
                        next as materialized (
                          select w.id
                            from mail.outgoing w
                           where w.sort >= (select case when g.paused or :room <> 0 and g.used >= :room then 'PROMPT' else 'NOTICE' end
                                              from gate g)
                             and w.sent_at is null
                             and w.given_up_at is null
                             and w.next_attempt_at <= now()
                             and w.useful_until > now()
                           order by w.sort desc, w.next_attempt_at, w.id
                           limit 1
                             for update skip locked),
                        counted as (
                          update mail.gate g
                             set in_hour = case when g.hour = date_trunc('hour', now()) then g.in_hour + 1 else 1 end,
                                 hour = date_trunc('hour', now())
                           where exists (select 1 from next))
                        update mail.outgoing o
                           set attempts = o.attempts + 1, next_attempt_at = now() + interval '2 minutes'
                          from next n
                         where o.id = n.id
                        returning o.*
                        """)
                .param("room", perHour == 0 ? 0 : forNotices(perHour))
                .query(Outgoing::letter)
                .optional();
    }

    /** What of an hour's allowance notices may use. */
    static int forNotices(int perHour) {
        return Math.max(1, perHour - perHour / KEPT);
    }

    @Transactional
    void sent(long id) {
        db.sql("update mail.outgoing set sent_at = now(), failure = null where id = ?")
                .param(id)
                .update();
        db.sql("update mail.gate set down_since = null, failures = 0, failure = null where down_since is not null")
                .update();
    }

    /** It was not taken for now: it waits longer each time, and is given up in the end. */
    void notTaken(Letter letter, String why) {
        if (letter.attempts() > PATIENCE.size()) {
            giveUp(letter, why);
            return;
        }
        db.sql("update mail.outgoing set failure = ?, next_attempt_at = now() + ? * interval '1 minute' where id = ?")
                .params(why, PATIENCE.get(letter.attempts() - 1), letter.id())
                .update();
    }

    void giveUp(Letter letter, String why) {
        db.sql("update mail.outgoing set failure = ?, given_up_at = now() where id = ?")
                .params(why, letter.id())
                .update();
    }

    /**
     * The server was not there: nobody bothers it for a minute, then two, four, and so on up to a quarter of an hour. The
     * letter is no worse for it, and notices stay useful for as long as that lasts.
     */
    @Transactional
    void serverDown(Letter letter, String why) {
        db.sql("""
                        update mail.outgoing
                           set attempts = greatest(attempts - 1, 0), next_attempt_at = now(), failure = ?
                         where id = ?
                        """).params(why, letter.id()).update();
        db.sql("""
                        update mail.gate
                           set down_since = coalesce(down_since, now()), failures = failures + 1, failure = ?,
                               open_at = now() + least(15, power(2, least(failures, 4))) * interval '1 minute'
                        """).param(why).update();
        db.sql("""
                        update mail.outgoing set useful_until = useful_until + interval '1 day'
                         where sort = 'NOTICE' and sent_at is null and given_up_at is null
                           and useful_until < now() + interval '1 day'
                        """).update();
    }

    /**
     * Forgets what was sent a day ago and what is no longer worth sending, because links to sign in by lie in them; notices
     * that were given up stay two weeks to be seen.
     */
    int clear() {
        return db.sql("""
                        delete from mail.outgoing
                         where sent_at < now() - interval '1 day'
                            or sent_at is null and given_up_at is null and useful_until < now()
                            or given_up_at is not null and sort = 'PROMPT' and useful_until < now()
                            or given_up_at < now() - interval '14 days'
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
                rs.getString("sender"),
                rs.getString("headers"),
                rs.getInt("attempts"),
                rs.getTimestamp("created_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                rs.getString("calendar"));
    }

    /** How long after the first attempt a letter is given up at the latest. */
    static Duration patience() {
        return Duration.ofMinutes(PATIENCE.stream().mapToLong(it -> it).sum());
    }
}
