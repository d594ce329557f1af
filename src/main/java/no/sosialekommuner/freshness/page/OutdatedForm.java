package no.sosialekommuner.freshness.page;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That it may be out of date.
 *
 * @param nyere address or number of what to read instead, or empty
 * @param ord why, or empty
 * @param runde the round that was on the screen
 */
public record OutdatedForm(
        @Size(max = 500, message = "freshness.newer.unknown")
        String nyere,

        @Size(max = 1000, message = "freshness.words.long") String ord,

        @Nullable Integer runde) {

    public OutdatedForm {
        nyere = nyere == null ? "" : nyere.strip();
        ord = ord == null ? "" : PlainText.line(ord);
    }

    /** None is zero. */
    int round() {
        return runde == null ? 0 : runde;
    }
}
