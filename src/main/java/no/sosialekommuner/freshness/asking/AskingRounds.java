package no.sosialekommuner.freshness.asking;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.freshness.lifetime.Lifetimes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A day comes and nobody does anything then: so it is looked whether something is due. */
@Component
@ConditionalOnWebApplication
class AskingRounds extends Rounds {

    /** What is left of a very large heap waits for the next round. */
    private static final int MOST = 20;

    private final Asking asking;
    private final Lifetimes lifetimes;

    AskingRounds(Asking asking, Lifetimes lifetimes) {
        super("review-asking", Duration.ofMinutes(10), Duration.ofMinutes(20));
        this.asking = asking;
        this.lifetimes = lifetimes;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more) {
            more = lifetimes.apply();
        }
        int left = MOST;
        while (left > 0 && asking.askAuthors() == Asking.BATCH) {
            left--;
        }
        while (left > 0 && asking.askFollowers() == Asking.BATCH) {
            left--;
        }
    }
}
