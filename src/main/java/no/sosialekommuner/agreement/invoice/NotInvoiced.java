package no.sosialekommuner.agreement.invoice;

import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that could not be made.
 *
 * @param municipality its name, or what was sent instead of one
 * @param period null when it is none
 * @param why a text key
 */
public record NotInvoiced(String municipality, @Nullable BillingPeriod period, String why) {

    static NotInvoiced of(String municipality, BillingPeriod period, Invalid invalid) {
        return new NotInvoiced(
                municipality, period, invalid.faults().values().iterator().next());
    }
}
