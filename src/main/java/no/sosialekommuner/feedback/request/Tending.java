package no.sosialekommuner.feedback.request;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds the contribution of a request for those who tend it. */
@Component
public class Tending {

    private final FeedbackRequests requests;
    private final Contributions contributions;
    private final Askers askers;

    Tending(FeedbackRequests requests, Contributions contributions, Askers askers) {
        this.requests = requests;
        this.contributions = contributions;
        this.askers = askers;
    }

    /**
     * @throws NotFound when there is no such request, or the viewer does not read its contribution
     * @throws NotAllowed when the viewer reads the contribution and does not ask for input on it
     */
    public Contribution require(long request, Viewer viewer) {
        Contribution contribution =
                contributions.requireReadable(requests.contributionOf(request).orElseThrow(NotFound::new), viewer);
        askers.require(contribution, viewer);
        return contribution;
    }
}
