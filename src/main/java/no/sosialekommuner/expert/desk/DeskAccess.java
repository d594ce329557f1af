package no.sosialekommuner.expert.desk;

import java.sql.Types;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.expert.request.ExpertRequest;
import no.sosialekommuner.expert.request.ExpertRequests;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one rule for who works with a request: whoever reads the question and belongs to its panel, leads it, has been handed
 * it, or is a host. Who is asked for an opinion reads it too, and says it.
 */
@Repository
public class DeskAccess {

    private final JdbcClient db;
    private final Contributions contributions;
    private final ExpertRequests requests;

    DeskAccess(JdbcClient db, Contributions contributions, ExpertRequests requests) {
        this.db = db;
        this.contributions = contributions;
        this.requests = requests;
    }

    /**
     * @throws NotFound when the viewer does not read the question, or it does not ask for an expert
     * @throws NotAllowed when the viewer reads it and has no part in it
     */
    public Opened requireWorking(ContributionId question, Viewer viewer) {
        Opened opened = open(question, viewer);
        if (!opened.works()) {
            throw new NotAllowed();
        }
        return opened;
    }

    /** The same, and for those who are asked for an opinion. */
    public Opened requireReading(ContributionId question, Viewer viewer) {
        Opened opened = open(question, viewer);
        if (!opened.works() && !opened.asked()) {
            throw new NotAllowed();
        }
        return opened;
    }

    private Opened open(ContributionId question, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(question, viewer);
        ExpertRequest request = requests.require(question);
        boolean own = request.asker().equals(viewer.id());
        return db.sql("""
                        select exists (select 1 from expert.panelist m where m.panel_id = :panel and m.member_id = :viewer)
                               or exists (select 1 from expert.panel p where p.id = :panel and p.lead_id = :viewer) as belongs,
                               exists (select 1 from expert.opinion o
                                        where o.contribution_id = :id and o.asked_of = :viewer) as asked
                        """)
                .param("panel", request.panel() == null ? null : request.panel().value(), Types.BIGINT)
                .param("viewer", viewer.id().value())
                .param("id", question.value())
                .query((rs, _) -> new Opened(
                        contribution,
                        request,
                        !own && (sees(request, viewer) || request.isHeldBy(viewer.id()) || rs.getBoolean("belongs")),
                        !own && rs.getBoolean("asked")))
                .single();
    }

    /** What a panel is asked in confidence is no matter of the hosts', not even of one who works where it was asked. */
    private static boolean sees(ExpertRequest request, Viewer viewer) {
        return viewer.hosts() && (!request.confidential() || request.panel() == null);
    }

    /**
     * A request with its question.
     *
     * @param works whether the viewer may do something with it
     * @param asked whether the viewer is asked for an opinion
     */
    public record Opened(Contribution question, ExpertRequest request, boolean works, boolean asked) {}
}
