package no.sosialekommuner.agreement.charge;

import no.sosialekommuner.expert.ExpertAnswered;
import no.sosialekommuner.expert.ExpertCalledOff;
import no.sosialekommuner.expert.ExpertLate;
import no.sosialekommuner.expert.ExpertReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer in time is charged in the transaction in which it is given, and credited in that in which it is none any more. */
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
        } else {
            charges.takenBack(answered.question());
        }
    }

    @EventListener
    void on(ExpertLate late) {
        charges.takenBack(late.question());
    }

    @EventListener
    void on(ExpertReturned returned) {
        charges.takenBack(returned.question());
    }

    @EventListener
    void on(ExpertCalledOff off) {
        charges.takenBack(off.question());
    }
}
