package no.sosialekommuner.agreement.charge;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Sees to it that nothing stays uncharged, and that what is taken back is credited, whatever has died in between. */
@Component
@ConditionalOnWebApplication
class ChargeRounds extends Rounds {

    private final Charges charges;

    ChargeRounds(Charges charges, @Value("${sk.answers-charged-every}") Duration pause) {
        super("answers-charged", pause, pause);
        this.charges = charges;
    }

    @Override
    protected void round() {
        charges.bringLatestUpToDate();
    }
}
