package no.sosialekommuner.contribution.poll;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets the codes of anonymous voters be forgotten when their poll has closed, within the hour. */
@Component
@ConditionalOnWebApplication
class PollForgetting extends Rounds {

    private final Ballots ballots;

    PollForgetting(Ballots ballots) {
        super("ballots", Duration.ofMinutes(5), Duration.ofMinutes(30));
        this.ballots = ballots;
    }

    @Override
    protected void round() {
        ballots.forget();
    }
}
