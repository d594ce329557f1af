package no.sosialekommuner.freshness.lifetime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.freshness.Held;
import org.jspecify.annotations.Nullable;

/**
 * One version of how long things are held to be right.
 *
 * @param months by kind; what is not in it holds for good
 * @param perDay what one member is asked about on one day at most
 * @param weeks how long the author is asked alone
 * @param setBy name of who set it, or null for the one that came along
 */
public record Lifetime(
        int version,
        Map<Held, Integer> months,
        int perDay,
        int weeks,
        String reason,
        @Nullable String setBy,
        Instant setAt) {

    public Lifetime {
        months = Map.copyOf(months);
    }

    /** Nothing where it holds for good. */
    public Optional<Integer> of(Held held) {
        return Optional.ofNullable(months.get(held));
    }

    /** Whether it says the same, whoever said it and why. */
    boolean saysAs(Lifetime other) {
        return months.equals(other.months) && perDay == other.perDay && weeks == other.weeks;
    }
}
