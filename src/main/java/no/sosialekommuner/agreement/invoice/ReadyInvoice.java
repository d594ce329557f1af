package no.sosialekommuner.agreement.invoice;

import no.sosialekommuner.agreement.BillingPeriod;

/**
 * A period that is over and not invoiced yet.
 *
 * @param municipality its number
 * @param ore what it comes to, without VAT
 */
public record ReadyInvoice(String municipality, String name, BillingPeriod period, int answers, long ore) {

    ReadyInvoice with(int more, long moreOre) {
        return new ReadyInvoice(municipality, name, period, answers + more, ore + moreOre);
    }
}
