package no.sosialekommuner.expert.request;

import java.time.Instant;
import no.sosialekommuner.expert.request.RequestLog.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes that a due time has gone by without an answer: once, and for good. The caller holds the request. */
@Repository
class BrokenPromises {

    private final JdbcClient db;
    private final RequestLog log;

    BrokenPromises(JdbcClient db, RequestLog log) {
        this.db = db;
        this.log = log;
    }

    /** Whether it is broken and nobody knew yet. */
    boolean note(ExpertRequest request, Instant now) {
        Instant due = request.due();
        if (request.state() != RequestState.OPEN || request.kept() != null || due == null || !now.isAfter(due)) {
            return false;
        }
        db.sql("update expert.request set kept = false where contribution_id = ?")
                .param(request.question().value())
                .update();
        log.add(request.question(), Deed.LATE, Line.by(null, now, due));
        return true;
    }
}
