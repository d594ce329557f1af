package no.sosialekommuner.agreement.invoice;

/**
 * For whom and for which period an invoice is to be made.
 *
 * @param kommune number of the municipality; empty, with the period, for all that can be made
 * @param periode as in addresses
 */
public record InvoiceForm(String kommune, String periode) {

    public InvoiceForm {
        kommune = kommune == null ? "" : kommune.strip();
        periode = periode == null ? "" : periode.strip();
    }

    boolean meansAll() {
        return kommune.isEmpty() && periode.isEmpty();
    }
}
