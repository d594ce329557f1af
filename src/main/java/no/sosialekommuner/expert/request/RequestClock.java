package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.WorkingClock;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the clock of a request go and stand, and says when it has something to do next. The caller holds the request. */
@Repository
class RequestClock {

    private final JdbcClient db;
    private final ExpertRequests requests;

    RequestClock(JdbcClient db, ExpertRequests requests) {
        this.db = db;
        this.requests = requests;
    }

    /**
     * The clock goes from now on, over what is left. Where the promise is broken already, no new time is given.
     *
     * @return the due time
     */
    Instant start(ExpertRequest request, Desk desk, Instant now) {
        Instant due =
                request.isBroken() ? broken(request, now) : WorkingClock.due(now, request.left(), desk.calendar());
        db.sql("""
                        update expert.request
                           set state = 'OPEN', running_since = :now, due_at = :due, waiting_since = null
                         where contribution_id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("id", request.question().value())
                .update();
        next(request, desk, now, due);
        return due;
    }

    /** The due time that was not kept. */
    private Instant broken(ExpertRequest request, Instant now) {
        return db.sql("""
                        select l.due_before from expert.request_log l
                         where l.contribution_id = ? and l.what = 'LATE' and l.due_before is not null
                         order by l.id desc limit 1
                        """)
                .param(request.question().value())
                .query((rs, _) -> rs.getTimestamp(1).toInstant())
                .optional()
                .orElse(now);
    }

    /** Working time that has gone by until now. */
    static Duration used(ExpertRequest request, Desk desk, Instant now) {
        Instant since = request.runningSince();
        return since == null ? request.used() : request.used().plus(WorkingClock.between(since, now, desk.calendar()));
    }

    /**
     * The clock stands, in this state; what has gone by is kept. Whether the promise was broken by then is not its matter, see
     * {@link BrokenPromises}. Who waits for the asker looks again in a week.
     */
    void stop(ExpertRequest request, RequestState state, Desk desk, Instant now) {
        boolean waits = state == RequestState.WAITING;
        db.sql("""
                        update expert.request
                           set state = :state, running_since = null, used_seconds = :used,
                               due_at = case when :waits then null else due_at end,
                               waiting_since = cast(:since as timestamptz),
                               next_at = cast(:next as timestamptz)
                         where contribution_id = :id
                        """)
                .param("state", state.name())
                .param("waits", waits)
                .param("used", Math.toIntExact(used(request, desk, now).toSeconds()))
                .param("since", waits ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("next", waits ? Timestamp.from(now.plus(StandingRequests.NUDGED_AFTER)) : null, Types.TIMESTAMP)
                .param("id", request.question().value())
                .update();
    }

    /**
     * What has gone by was counted by the hours of this desk; from now on others are to hold. The due time stays where it is.
     *
     * @return the request as it is now
     */
    ExpertRequest settle(ExpertRequest request, Desk desk, Instant now) {
        db.sql("""
                        update expert.request set used_seconds = :used, running_since = :now
                         where contribution_id = :id and state = 'OPEN'
                        """)
                .param("used", Math.toIntExact(used(request, desk, now).toSeconds()))
                .param("now", Timestamp.from(now))
                .param("id", request.question().value())
                .update();
        return requests.require(request.question());
    }

    /** What the panel has under way is to be looked at anew: who is there, or when, has changed. */
    void lookAgain(PanelId panel, Instant now) {
        db.sql("update expert.request set next_at = ? where panel_id = ? and state = 'OPEN'")
                .params(Timestamp.from(now), panel.value())
                .update();
    }

    /** The same for one question. */
    void lookAgain(ContributionId question, Instant now) {
        db.sql("update expert.request set next_at = ? where contribution_id = ? and state = 'OPEN'")
                .params(Timestamp.from(now), question.value())
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
                        request.reminded() == null ? at(request, 1, 2, since, due, desk) : null,
                        request.escalated() < 1 ? at(request, 3, 4, since, due, desk) : null,
                        request.escalated() < 2 ? at(request, 7, 8, since, due, desk) : null,
                        request.kept() == null ? due.plusSeconds(1) : null)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        db.sql("update expert.request set next_at = :next where contribution_id = :id")
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .param("id", request.question().value())
                .update();
    }

    /**
     * When so much of the promise is used. The due time stands fast: where other hours hold now than those it was counted by, the
     * working time that there is until then is shared out in the same parts.
     */
    static Instant at(ExpertRequest request, int part, int of, Instant since, Instant due, Desk desk) {
        Duration until = request.promise().multipliedBy(part).dividedBy(of).minus(request.used());
        if (!until.isPositive()) {
            return since;
        }
        Duration there = WorkingClock.between(since, due, desk.calendar());
        long seconds = until.toSeconds() * there.toSeconds() / request.left().toSeconds();
        return WorkingClock.due(since, Duration.ofSeconds(seconds), desk.calendar());
    }
}
