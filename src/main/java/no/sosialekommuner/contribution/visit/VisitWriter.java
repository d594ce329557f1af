package no.sosialekommuner.contribution.visit;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.stereotype.Component;

/** Lets the visits be written every other second, and a last time when the product stops. */
@Component
class VisitWriter extends Rounds {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Visits visits;

    VisitWriter(Visits visits) {
        super("visits", PAUSE, PAUSE);
        this.visits = visits;
    }

    @Override
    protected void round() {
        visits.write();
    }

    @Override
    public void stop() {
        if (isRunning()) {
            super.stop();
            visits.write();
        }
    }
}
