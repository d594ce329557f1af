package no.sosialekommuner.freshness.page;

import java.time.LocalDate;
import no.sosialekommuner.freshness.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * When it is looked at again.
 *
 * @param frist {@code rule}, {@code date} or {@code forever}
 * @param dato the day, for {@code date}
 * @param runde the round that was on the screen
 */
public record DateForm(
        String frist,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dato,
        @Nullable Integer runde) {

    public DateForm {
        frist = frist == null ? "" : frist;
    }

    static DateForm of(Review review) {
        String chosen = !review.own() ? "rule" : review.dueOn() == null ? "forever" : "date";
        return new DateForm(chosen, review.dueOn(), review.round());
    }

    /** None is zero. */
    int round() {
        return runde == null ? 0 : runde;
    }
}
