package no.sosialekommuner.notification.preference;

import no.sosialekommuner.notification.MailPlan;
import no.sosialekommuner.notification.Reason;

/**
 * By what a member wants to hear for one reason.
 *
 * @param shown in the application
 */
public record Preference(Reason reason, boolean shown, MailPlan mail, boolean push) {

    /** What is proposed to those who have said nothing. */
    public static Preference proposed(Reason reason) {
        return new Preference(reason, true, reason.mail(), reason.push());
    }
}
