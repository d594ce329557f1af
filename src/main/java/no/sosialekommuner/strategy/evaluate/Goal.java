package no.sosialekommuner.strategy.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an edition: a row of a table that has both where one stands and where one wants to be.
 *
 * @param row for good, also in later editions
 * @param measure what is counted; empty where it is not said
 * @param unit empty where it is not said
 * @param due when it is to be reached, or null
 */
public record Goal(
        long row,
        String name,
        String measure,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate due) {

    /**
     * How much of the way from the baseline to the target a figure is, in per cent: 0 at the baseline, 100 at the target; below
     * 0 when it went the wrong way. Nothing where one of them is missing or both are the same.
     */
    public Optional<Integer> progress(@Nullable BigDecimal figure) {
        if (figure == null || baseline == null || target == null || baseline.compareTo(target) == 0) {
            return Optional.empty();
        }
        return Optional.of(figure.subtract(baseline)
                .multiply(BigDecimal.valueOf(100))
                .divide(target.subtract(baseline), 0, RoundingMode.HALF_UP)
                .intValue());
    }

    /** Whether the figure is at the target or past it; which way that is, the baseline says. */
    public boolean isReached(@Nullable BigDecimal figure) {
        if (figure == null || target == null) {
            return false;
        }
        boolean up = baseline == null || target.compareTo(baseline) >= 0;
        int past = figure.compareTo(target);
        return up ? past >= 0 : past <= 0;
    }
}
