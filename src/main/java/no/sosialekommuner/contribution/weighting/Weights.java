package no.sosialekommuner.contribution.weighting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the weights.
 *
 * @param rating what the best mean of ratings gives
 * @param accepted what an accepted answer gives
 * @param saves what each doubling of those who have saved it gives; likewise {@code likes} and {@code expert}
 * @param halfLife after how many days a contribution counts half, or null where age does not count
 * @param setBy name of the editor, or null for the one that came along
 */
public record Weights(
        int version,
        BigDecimal rating,
        BigDecimal accepted,
        BigDecimal saves,
        BigDecimal likes,
        BigDecimal expert,
        @Nullable Integer halfLife,
        String reason,
        @Nullable String setBy,
        Instant setAt) {

    /** Whether lists come out the same by both. */
    boolean weighsAs(Weights other) {
        return rating.compareTo(other.rating) == 0
                && accepted.compareTo(other.accepted) == 0
                && saves.compareTo(other.saves) == 0
                && likes.compareTo(other.likes) == 0
                && expert.compareTo(other.expert) == 0
                && Objects.equals(halfLife, other.halfLife);
    }

    boolean isNothing() {
        return rating.add(accepted).add(saves).add(likes).add(expert).signum() == 0;
    }
}
