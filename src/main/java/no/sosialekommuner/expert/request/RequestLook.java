package no.sosialekommuner.expert.request;

import org.springframework.stereotype.Component;

/** One look at the clock, on whichever node: everything that is to happen by now has happened afterwards, each thing once. */
@Component
public class RequestLook {

    private final Releases releases;
    private final EmptyPanels empty;
    private final RequestSteps steps;

    RequestLook(Releases releases, EmptyPanels empty, RequestSteps steps) {
        this.releases = releases;
        this.empty = empty;
        this.steps = steps;
    }

    /** How many requests something was done with, or found to be done already. */
    public int look() {
        releases.letGo();
        empty.untaken().forEach(empty::handOn);
        int all = 0;
        int taken;
        do {
            taken = steps.take();
            all += taken;
        } while (taken > 0);
        return all;
    }
}
