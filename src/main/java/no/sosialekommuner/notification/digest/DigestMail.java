package no.sosialekommuner.notification.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Goes and looks whether digests are due, some members at a time, on every node. */
@Component
@ConditionalOnWebApplication
class DigestMail extends Rounds {

    /** What is gathered for a morning comes in one letter, whether for the day or for the week. */
    private static final Set<Channel> GATHERED = Set.of(Channel.DAILY, Channel.WEEKLY);

    private static final Duration ENROLLING = Duration.ofMinutes(10);

    private final Deliveries deliveries;
    private final Digests digests;
    private final DigestCarrier carrier;
    private Instant enrolled = Instant.MIN;

    DigestMail(
            Deliveries deliveries,
            Digests digests,
            DigestCarrier carrier,
            @Value("${sk.notices-mailed-every}") Duration pause) {
        super("digest-mail", pause, pause.multipliedBy(2));
        this.deliveries = deliveries;
        this.digests = digests;
        this.carrier = carrier;
    }

    @Override
    protected void round() {
        if (enrolled.isBefore(Instant.now().minus(ENROLLING))) {
            digests.enrol();
            enrolled = Instant.now();
        }
        run();
    }

    /** All that is due now. */
    void run() {
        while (!Thread.interrupted() && deliveries.next(GATHERED, carrier)) {
            Thread.yield();
        }
        while (!Thread.interrupted() && carrier.next()) {
            Thread.yield();
        }
    }
}
