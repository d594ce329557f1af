package no.sosialekommuner.expert.request;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks at the clock. */
@Component
@ConditionalOnWebApplication
class RequestRounds extends Rounds {

    private final RequestLook clock;

    RequestRounds(RequestLook clock) {
        super("expert-clock", Duration.ofSeconds(20), Duration.ofSeconds(20));
        this.clock = clock;
    }

    @Override
    protected void round() {
        clock.look();
    }
}
