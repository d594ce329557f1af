package no.sosialekommuner.mail;

import org.springframework.mail.MailException;

/** The way a mail leaves the house. */
@FunctionalInterface
interface Delivery {

    /** @throws MailException when it must be tried again later */
    void deliver(Letter letter);
}
