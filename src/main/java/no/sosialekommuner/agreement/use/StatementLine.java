package no.sosialekommuner.agreement.use;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * One answer in a statement, or an answer that is taken back.
 *
 * @param title of the question; null where the viewer may not read it
 * @param panel name of who answered
 * @param day on which it is counted
 * @param ore what it costs; less than nothing where it is taken back
 * @param invoice number of the invoice or credit note on which it stands, or null as long as it stands on none
 */
public record StatementLine(
        ContributionId question,
        @Nullable String title,
        String panel,
        Instant asked,
        Instant answered,
        LocalDate day,
        Outcome outcome,
        long ore,
        @Nullable Long invoice) {

    /** What came of a promise, in money. */
    public enum Outcome {
        /** It was kept and is charged. */
        KEPT,
        /** It was broken: the answer costs nothing. */
        BROKEN,
        /** It was kept where no price had been said. */
        FREE,
        /** It was charged, and is taken back. */
        CREDIT;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
