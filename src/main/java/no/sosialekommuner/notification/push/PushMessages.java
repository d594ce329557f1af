package no.sosialekommuner.notification.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way to push services, which may be slow or away: they are written down with what they tell of. */
@Repository
class PushMessages {

    /** A message of yesterday on a telephone tells nothing new. */
    static final Duration GOOD_FOR = Duration.ofDays(1);

    /** So long a message is left to the node that has taken it. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLED = 7;

    private final JdbcClient db;
    private final Clock clock;

    PushMessages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** To every device of whom they are for. */
    void addAll(List<NewMessage> messages) {
        db.sql("""
                        insert into notification.push_message (device_id, topic, urgent, content, due_at, made_at)
                        select d.id, m.topic, m.urgent, m.content, cast(:now as timestamptz), cast(:now as timestamptz)
                          from unnest(cast(:members as bigint[]), cast(:topics as text[]), cast(:urgent as boolean[]), cast(:contents as text[]))
                               with ordinality as m(member_id, topic, urgent, content, place)
                          join notification.device d on d.member_id = m.member_id
                         order by m.place, d.id
                        """)
                .param("members", messages.stream().map(it -> it.to().value()).toArray(Long[]::new))
                .param("topics", messages.stream().map(NewMessage::topic).toArray(String[]::new))
                .param("urgent", messages.stream().map(NewMessage::urgent).toArray(Boolean[]::new))
                .param("contents", messages.stream().map(NewMessage::content).toArray(String[]::new))
                .param("now", clock.instant().toString())
                .update();
    }

    /** The next that is due; others do not see it for a while. */
    Optional<PushMessage> take() {
        Instant now = clock.instant();
        return db.sql("""
                        update notification.push_message
                           set due_at = cast(:until as timestamptz), tries = tries + 1
                         where id = (select m.id from notification.push_message m
                                      where m.due_at <= cast(:now as timestamptz)
                                      order by m.due_at, m.id
                                      limit 1
                                        for update skip locked)
                        returning id, device_id, topic, urgent, content, tries
                        """)
                .param("until", now.plus(TAKEN_FOR).toString())
                .param("now", now.toString())
                .query(PushMessages::message)
                .optional();
    }

    void done(PushMessage message) {
        db.sql("delete from notification.push_message where id = ?")
                .param(message.id())
                .update();
    }

    /** Tries it again, each time after twice as long, as long as it is news. */
    void again(PushMessage message, Duration atLeast) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(message.tries() - 1, DOUBLED));
        Instant now = clock.instant();
        db.sql("update notification.push_message set due_at = cast(? as timestamptz) where id = ?")
                .params(now.plus(pause.compareTo(atLeast) < 0 ? atLeast : pause).toString(), message.id())
                .update();
        db.sql("delete from notification.push_message where id = ? and made_at < cast(? as timestamptz)")
                .params(message.id(), now.minus(GOOD_FOR).toString())
                .update();
    }

    private static PushMessage message(ResultSet rs, int number) throws SQLException {
        return new PushMessage(
                rs.getLong("id"),
                rs.getLong("device_id"),
                rs.getString("topic"),
                rs.getBoolean("urgent"),
                rs.getString("content"),
                rs.getInt("tries"));
    }

    /** One that is to be sent; see {@link PushMessage}. */
    record NewMessage(MemberId to, String topic, boolean urgent, String content) {}
}
