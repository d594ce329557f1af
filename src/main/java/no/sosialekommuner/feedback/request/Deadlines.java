package no.sosialekommuner.feedback.request;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Time passes and nobody does anything then: so it is looked for. */
@Component
@ConditionalOnWebApplication
class Deadlines extends Rounds {

    private final Endings endings;

    Deadlines(Endings endings) {
        super("feedback-deadlines", Duration.ofSeconds(50), Duration.ofMinutes(1));
        this.endings = endings;
    }

    @Override
    protected void round() {
        endings.round();
    }
}
