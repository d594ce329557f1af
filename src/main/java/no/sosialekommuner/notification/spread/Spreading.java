package no.sosialekommuner.notification.spread;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members of what has happened. Each round takes the events that no other node is busy with, and finds out in one
 * statement who is told of them; nothing of it passes through memory here, whether five are told or five thousand.
 */
@Repository
public class Spreading {

    /** As many events are taken at once. */
    public static final int BATCH = 300;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String STATEMENT =
            SqlFile.read(Spreading.class, "spread.sql").replace("%s", Rules.candidates());

    private final JdbcClient db;
    private final EventWords words;
    private final WorkingDays days;
    private final Clock clock;

    Spreading(JdbcClient db, EventWords words, WorkingDays days, Clock clock) {
        this.db = db;
        this.words = words;
        this.days = days;
        this.clock = clock;
    }

    /** @return how many events were taken; more may wait when it is {@link #BATCH} */
    @Transactional
    public int spread() {
        return spread(BATCH, true);
    }

    /** As {@link #spread()}, but what is told leaves the house by no channel: for what is moved in with its past. */
    @Transactional
    public int spreadWithin() {
        return spread(BATCH, false);
    }

    /** Of the first event that waits, alone. */
    @Transactional
    int spreadOne() {
        return spread(1, true);
    }

    /** The first event that waits is set aside: nothing comes of it. */
    @Transactional
    void setAside() {
        db.sql("update notification.event set done_at = now() where id = any (cast(? as bigint[]))")
                .param(take(1).toArray(Long[]::new))
                .update();
    }

    private int spread(int batch, boolean posting) {
        List<Long> taken = take(batch);
        if (taken.isEmpty()) {
            return 0;
        }
        Long[] events = taken.toArray(Long[]::new);
        words.note(events);
        Instant now = clock.instant();
        db.sql(STATEMENT)
                .param("events", events)
                .param("reasons", each(Reason::name))
                .param("followed", each(it -> Boolean.toString(it.isFollowed())))
                .param("mails", each(it -> it.mail().name()))
                .param("pushes", each(it -> Boolean.toString(it.push())))
                .param("today", LocalDate.ofInstant(now, OSLO).toString())
                .param("now", now.toString())
                .param("daily", days.nextDigest(now).toString())
                .param("weekly", days.nextWeekly(now).toString())
                .param("posting", posting)
                .update();
        return taken.size();
    }

    private List<Long> take(int batch) {
        return db.sql("""
                        select e.id from notification.event e
                         where e.done_at is null
                         order by e.id
                         limit ?
                           for update skip locked
                        """).param(batch).query((rs, _) -> rs.getLong("id")).list();
    }

    private static String[] each(Function<Reason, String> of) {
        return Arrays.stream(Reason.values()).map(of).toArray(String[]::new);
    }
}
