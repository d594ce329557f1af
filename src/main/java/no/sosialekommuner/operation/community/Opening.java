package no.sosialekommuner.operation.community;

import no.sosialekommuner.web.Site;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before a server opens its port: is this the right kind of community? */
@Component
@ConditionalOnWebApplication
class Opening implements SmartLifecycle {

    /** After the organisations and their spaces are there, before the port is opened. */
    private static final int PHASE = 1_000;

    private final Site site;
    private final Community community;
    private volatile boolean running;

    Opening(Site site, Community community) {
        this.site = site;
        this.community = community;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void start() {
        community.require(site.demo() ? CommunityKind.SAMPLE : CommunityKind.REAL);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
