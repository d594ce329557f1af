package no.sosialekommuner.notification.mail;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import no.sosialekommuner.notification.Channel;
import no.sosialekommuner.notification.Deliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Goes and looks whether something is to be sent by mail, on every node; each member is dealt with by one of them. */
@Component
@ConditionalOnWebApplication
class NoticeMail extends Rounds {

    private final Deliveries deliveries;
    private final MailCarrier carrier;

    NoticeMail(Deliveries deliveries, MailCarrier carrier, @Value("${sk.notices-mailed-every}") Duration pause) {
        super("notice-mail", pause, pause);
        this.deliveries = deliveries;
        this.carrier = carrier;
    }

    @Override
    protected void round() {
        while (!Thread.interrupted() && deliveries.next(Channel.MAIL, carrier)) {
            Thread.yield();
        }
    }
}
