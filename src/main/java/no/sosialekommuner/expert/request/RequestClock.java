package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.expert.WorkingClock;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the clock of a request go and stand, and says when it has something to do next. The caller holds the request. */
@Repository
class RequestClock {

    private final JdbcClient db;

    RequestClock(JdbcClient db) {
        this.db = db;
    }

    /**
     * The clock goes from now on, over what is left. Where the promise is broken already, no new time is given.
     *
     * @return the due time
     */
    Instant start(ExpertRequest request, Desk desk, Instant now) {
        Instant due = request.isBroken() ? now : WorkingClock.due(now, request.left(), desk.calendar());
        Instant half = at(request, 1, 2, now, desk);
        db.sql("""
                        update expert.request
                           set state = 'OPEN', running_since = :now, due_at = :due, half_at = :half, left_minutes = null
                         where contribution_id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("half", Timestamp.from(half))
                .param("id", request.question().value())
                .update();
        next(request, desk, now, due);
        return due;
    }

    /** Working time that has gone by until now. */
    static Duration used(ExpertRequest request, Desk desk, Instant now) {
        Instant since = request.runningSince();
        return since == null ? request.used() : request.used().plus(WorkingClock.between(since, now, desk.calendar()));
    }

    /** The clock stands, in this state; what has gone by is kept. What was broken by now stays broken. */
    void stop(ExpertRequest request, RequestState state, Desk desk, Instant now) {
        Duration used = used(request, desk, now);
        Duration left = request.promise().minus(used);
        boolean late = request.due() != null && now.isAfter(request.due());
        db.sql("""
                        update expert.request
                           set state = :state, running_since = null, used_seconds = :used,
                               left_minutes = case when :state = 'WAITING' then cast(:left as int) end,
                               due_at = case when :state = 'WAITING' then null else due_at end,
                               half_at = case when :state = 'WAITING' then null else half_at end,
                               next_at = null, kept = case when :late then false else kept end
                         where contribution_id = :id
                        """)
                .param("state", state.name())
                .param("used", Math.toIntExact(used.toSeconds()))
                .param("left", Math.max(0, Math.ceilDiv(left.toSeconds(), 60)))
                .param("late", late)
                .param("id", request.question().value())
                .update();
    }

    /** Notes when the clock is to look at it again, as things are now. */
    void next(ExpertRequest request, Desk desk) {
        Instant since = request.runningSince();
        Instant due = request.due();
        if (since != null && due != null) {
            next(request, desk, since, due);
        }
    }

    private void next(ExpertRequest request, Desk desk, Instant since, Instant due) {
        Instant next = Stream.of(
                        request.reminded() == null ? at(request, 1, 2, since, desk) : null,
                        request.escalated() < 1 ? at(request, 3, 4, since, desk) : null,
                        request.escalated() < 2 ? at(request, 7, 8, since, desk) : null,
                        request.kept() == null ? due.plusSeconds(1) : null)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        db.sql("update expert.request set next_at = :next where contribution_id = :id")
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .param("id", request.question().value())
                .update();
    }

    /** When so much of the promise is used. */
    static Instant at(ExpertRequest request, int part, int of, Instant since, Desk desk) {
        Duration until = request.promise().multipliedBy(part).dividedBy(of).minus(request.used());
        return WorkingClock.due(since, until, desk.calendar());
    }
}
