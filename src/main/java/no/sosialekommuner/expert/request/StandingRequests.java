package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.expert.ExpertAskedBack;
import no.sosialekommuner.expert.ExpertReturned;
import no.sosialekommuner.expert.request.RequestLog.Line;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands because the asker must say more does not stand for ever: the asker is reminded, and in the end it is given back.
 * It can be asked again. The caller holds the request.
 */
@Repository
class StandingRequests {

    static final Duration NUDGED_AFTER = Duration.ofDays(7);
    private static final Duration GIVEN_BACK_AFTER = Duration.ofDays(28);

    private final JdbcClient db;
    private final Desks desks;
    private final RequestClock times;
    private final RequestLog log;
    private final ApplicationEventPublisher events;

    StandingRequests(JdbcClient db, Desks desks, RequestClock times, RequestLog log, ApplicationEventPublisher events) {
        this.db = db;
        this.desks = desks;
        this.times = times;
        this.log = log;
        this.events = events;
    }

    void step(ExpertRequest request, Instant now) {
        Instant since = request.waiting() == null ? now : request.waiting();
        if (now.isBefore(since.plus(GIVEN_BACK_AFTER))) {
            nudge(request, since, now);
        } else {
            giveBack(request, now);
        }
    }

    private void nudge(ExpertRequest request, Instant since, Instant now) {
        db.sql("update expert.request set next_at = :next where contribution_id = :id")
                .param("next", Timestamp.from(since.plus(GIVEN_BACK_AFTER)))
                .param("id", request.question().value())
                .update();
        log.add(request.question(), Deed.NUDGED, Line.by(null, now, null));
        if (request.holder() != null) {
            events.publishEvent(new ExpertAskedBack(request.question(), request.holder()));
        }
    }

    private void giveBack(ExpertRequest request, Instant now) {
        times.stop(request, RequestState.RETURNED, desks.of(request.panel()), now);
        log.add(request.question(), Deed.LAPSED, Line.by(null, now, null));
        if (request.holder() != null) {
            events.publishEvent(new ExpertReturned(request.question(), request.holder()));
        }
    }
}
