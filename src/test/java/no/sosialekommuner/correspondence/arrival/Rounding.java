package no.sosialekommuner.correspondence.arrival;

import org.springframework.context.ApplicationContext;

/** Has the mailbox read now. */
public final class Rounding {

    private Rounding() {}

    public static void of(ApplicationContext product) {
        product.getBean(MailReading.class).round();
    }
}
