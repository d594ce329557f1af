package no.sosialekommuner.correspondence.arrival;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Has the mailbox read every half minute. */
@Component
@ConditionalOnWebApplication
class MailRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final MailReading reading;

    MailRounds(MailReading reading, @Value("${sk.mail.read-every}") Duration pause) {
        super("mail-reading", pause.dividedBy(6), pause);
        this.reading = reading;
    }

    @Override
    protected void round() {
        try {
            reading.round();
        } catch (RuntimeException failure) {
            if (isRunning()) {
                LOG.warn("The mailbox is not read just now", failure);
            }
        }
    }

    @Override
    public void start() {
        if (reading.isOn()) {
            super.start();
        }
    }
}
