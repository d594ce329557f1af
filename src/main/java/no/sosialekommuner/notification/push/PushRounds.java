package no.sosialekommuner.notification.push;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries out what is to be pushed. */
@Component
class PushRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(PushRounds.class);

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

    @Override
    protected void round() {
        try {
            carry();
        } catch (RuntimeException e) {
            LOG.warn("Push messages could not be carried out and wait", e);
        }
    }

    /** Until nothing is due. */
    void carry() {
        boolean more = true;
        while (more) {
            more = deliveries.next(Channel.PUSH, carrier);
        }
        more = true;
        while (more) {
            more = sender.next();
        }
    }
}
