package no.sosialekommuner.feedback.request;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * The one rule for who asks for input on a contribution and tends what comes in: who may change it, also while it is a
 * draft; on a plan whoever may write where it lies. Nobody on what was asked in confidence, because whoever is asked for
 * input reads the text.
 */
@Component
public class Askers {

    private final Spaces spaces;

    Askers(Spaces spaces) {
        this.spaces = spaces;
    }

    public boolean mayAsk(Contribution contribution, Viewer viewer) {
        if (contribution.state() == State.WITHDRAWN) {
            return false;
        }
        boolean writes = contribution.rights(viewer).edit() || (isPlan(contribution) && contribution.mayWrite());
        return writes && !spaces.isCounsel(contribution.space());
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
