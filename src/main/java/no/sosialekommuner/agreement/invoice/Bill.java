package no.sosialekommuner.agreement.invoice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as it is to be written.
 *
 * @param due when it is to be paid; null for a credit note
 * @param first the first day of what it is for
 * @param last the last day of that
 * @param corrects the invoice that is credited, or null for an invoice
 * @param note may be empty
 */
record Bill(
        long number,
        LocalDate issued,
        @Nullable LocalDate due,
        LocalDate first,
        LocalDate last,
        Seller seller,
        Buyer buyer,
        List<Line> lines,
        @Nullable Corrected corrects,
        String note) {

    Bill {
        lines = List.copyOf(lines);
    }

    long netOre() {
        return lines.stream().mapToLong(Line::netOre).sum();
    }

    long vatOre() {
        return seller.vat(netOre());
    }

    long totalOre() {
        return netOre() + vatOre();
    }

    /**
     * @param name in full, as "Fredrikstad kommune"
     * @param organisationNumber also the address in the Peppol network
     * @param reference whom or what the buyer wants it marked with
     * @param order the buyer's order; may be empty
     */
    record Buyer(String name, String organisationNumber, String reference, String order) {}

    /**
     * @param question number of the question that was answered
     * @param name as "Svar fra ekspert"
     * @param words which answer it was
     */
    record Line(long question, String name, String words, int netOre) {}

    record Corrected(long number, LocalDate issued) {}
}
