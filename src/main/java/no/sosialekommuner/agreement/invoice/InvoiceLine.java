package no.sosialekommuner.agreement.invoice;

import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * @param credited whether the answer has been taken back
 * @param note number of the credit note on which it stands, or null
 */
public record InvoiceLine(
        int position,
        ContributionId question,
        String words,
        int netOre,
        boolean credited,
        @Nullable Long note) {}
