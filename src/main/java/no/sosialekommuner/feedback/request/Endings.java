package no.sosialekommuner.feedback.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.feedback.FeedbackCalledOff;
import no.sosialekommuner.feedback.FeedbackClosed;
import no.sosialekommuner.feedback.FeedbackDue;
import no.sosialekommuner.feedback.FeedbackRounded;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reminds and closes. Each happens once, however many nodes look at the same moment: the row says whether it is done. */
@Repository
public class Endings {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Endings(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Closes what has come to its end, and reminds where it is time. */
    @Transactional
    public void round() {
        Instant now = clock.instant();
        List<Long> over = db.sql("""
                        update feedback.request
                           set closed_at = closes_at
                         where closes_at <= ? and closed_at is null and called_off_at is null
                        returning id
                        """)
                .param(Timestamp.from(now))
                .query((rs, _) -> rs.getLong("id"))
                .list();
        over.forEach(it -> events.publishEvent(new FeedbackClosed(it)));
        List<Long> due = db.sql("""
                        update feedback.request
                           set half_due_at = case when half_due_at > :now then half_due_at end,
                               last_due_at = case when last_due_at > :now then last_due_at end
                         where least(half_due_at, last_due_at) <= :now and closed_at is null and called_off_at is null
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .query((rs, _) -> rs.getLong("id"))
                .list();
        due.forEach(it -> events.publishEvent(new FeedbackDue(it)));
    }

    /** Ends it now, or tells what came of it when it has ended; both may be done again. */
    @Transactional
    public void close(long request, String outcome, MemberId by) {
        int changed = db.sql("""
                        update feedback.request
                           set closed_at = coalesce(closed_at, :now), outcome = :outcome
                         where id = :id and called_off_at is null and (closed_at is null or outcome <> :outcome)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome)
                .param("id", request)
                .update();
        if (changed > 0) {
            events.publishEvent(new FeedbackRounded(request, by));
        }
    }

    /** Takes it back: nobody who was asked sees it any longer. */
    @Transactional
    public void callOff(long request) {
        int changed =
                db.sql("""
                        update feedback.request set called_off_at = ? where id = ? and called_off_at is null and closed_at is null
                        """).params(Timestamp.from(clock.instant()), request).update();
        if (changed > 0) {
            events.publishEvent(new FeedbackCalledOff(request));
        }
    }
}
