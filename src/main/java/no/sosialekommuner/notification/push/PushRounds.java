package no.sosialekommuner.notification.push;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Carries out what is to be pushed. */
@Component
@ConditionalOnWebApplication
class PushRounds extends Rounds {

    private final Deliveries deliveries;
    private final PushCarrier carrier;
    private final PushSender sender;

    PushRounds(
            Deliveries deliveries, PushCarrier carrier, PushSender sender, @Value("${sk.push.every}") Duration every) {
        super("push", every, every);
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.sender = sender;
    }

    /** All that is due now. */
    @Override
    protected void round() {
        while (!Thread.interrupted() && deliveries.next(Channel.PUSH, carrier)) {
            Thread.yield();
        }
        while (!Thread.interrupted() && sender.next()) {
            Thread.yield();
        }
    }
}
