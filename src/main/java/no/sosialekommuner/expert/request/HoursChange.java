package no.sosialekommuner.expert.request;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.Desks.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Other hours, days or members while requests are under way: what has gone by counts by the old hours, what comes by the new
 * ones, and no due time moves.
 */
@Repository
public class HoursChange {

    private final JdbcClient db;
    private final Desks desks;
    private final RequestClock times;
    private final Moments moments;

    HoursChange(JdbcClient db, Desks desks, RequestClock times, Moments moments) {
        this.db = db;
        this.desks = desks;
        this.times = times;
        this.moments = moments;
    }

    /**
     * The caller holds a transaction.
     *
     * @param panel null for the hosts
     */
    public void change(@Nullable PanelId panel, Runnable writing) {
        Instant now = moments.now();
        Desk before = desks.of(panel);
        List<ExpertRequest> open = db.sql("select " + ExpertRequest.COLUMNS + """
                          from expert.request r
                         where r.panel_id is not distinct from cast(? as bigint) and r.state = 'OPEN'
                         order by r.contribution_id
                           for no key update
                        """)
                .param(1, panel == null ? null : panel.value(), Types.BIGINT)
                .query((rs, _) -> ExpertRequest.of(rs))
                .list();
        writing.run();
        for (ExpertRequest request : open) {
            times.settle(request, before, now);
            times.lookAgain(request.question(), now);
        }
    }
}
