package no.sosialekommuner.feedback.request;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * The one rule for who asks for input on a contribution and tends what comes in: who may change it, also while it is a
 * draft; on a plan whoever may write where it lies.
 */
@Component
public class Askers {

    public boolean mayAsk(Contribution contribution, Viewer viewer) {
        if (contribution.state() == State.WITHDRAWN) {
            return false;
        }
        return contribution.rights(viewer).edit() || (isPlan(contribution) && contribution.mayWrite());
    }

    /** @throws NotAllowed when the viewer reads the contribution but does not write it */
    public void require(Contribution contribution, Viewer viewer) {
        if (!mayAsk(contribution, viewer)) {
            throw new NotAllowed();
        }
    }

    private static boolean isPlan(Contribution contribution) {
        return contribution.kind() == Kind.PLAN && contribution.state() == State.PUBLISHED;
    }
}
