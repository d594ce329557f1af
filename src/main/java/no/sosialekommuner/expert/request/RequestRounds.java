package no.sosialekommuner.expert.request;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks at the clock. */
@Component
@ConditionalOnWebApplication
class RequestRounds extends Rounds {

    private final RequestSteps steps;
    private final Releases releases;

    RequestRounds(RequestSteps steps, Releases releases) {
        super("expert-clock", Duration.ofSeconds(20), Duration.ofSeconds(20));
        this.steps = steps;
        this.releases = releases;
    }

    @Override
    protected void round() {
        releases.letGoOfAbsent();
        int taken;
        do {
            taken = steps.take();
        } while (taken > 0);
    }
}
