package no.sosialekommuner.agreement.charge;

import no.sosialekommuner.expert.ExpertAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer in time is charged in the transaction in which it is given. */
@Component
class ChargeListener {

    private final Charges charges;

    ChargeListener(Charges charges) {
        this.charges = charges;
    }

    @EventListener
    void on(ExpertAnswered answered) {
        if (answered.kept()) {
            charges.answered(answered.question());
        }
    }
}
