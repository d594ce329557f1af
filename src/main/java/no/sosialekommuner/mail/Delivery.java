package no.sosialekommuner.mail;

/** The way a mail leaves the house. */
@FunctionalInterface
interface Delivery {

    /** @throws Undelivered when it was not taken */
    void deliver(Letter letter) throws Undelivered;
}
