package no.sosialekommuner.contribution.weighting;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The weights as they are typed: whole numbers or with one decimal, comma or point.
 *
 * @param halfLife days; empty where age does not count
 * @param version the newest when the form was opened
 */
public record WeightsForm(
        @Nullable String rating,
        @Nullable String accepted,
        @Nullable String saves,
        @Nullable String likes,
        @Nullable String expert,
        @Nullable String halfLife,
        @Nullable @Size(max = 300) String reason,
        @Nullable Integer version) {

    private static final int MOST = 100;

    static WeightsForm of(Weights weights, String reason, int version) {
        return new WeightsForm(
                plain(weights.rating()),
                plain(weights.accepted()),
                plain(weights.saves()),
                plain(weights.likes()),
                plain(weights.expert()),
                weights.halfLife() == null ? "" : weights.halfLife().toString(),
                reason,
                version);
    }

    /** What was typed, or nothing when it cannot be used; what is wrong is said beside the fields. */
    Optional<Weights> weights(BindingResult faults) {
        Weights typed = new Weights(
                base() + 1,
                weight("rating", rating, faults),
                weight("accepted", accepted, faults),
                weight("saves", saves, faults),
                weight("likes", likes, faults),
                weight("expert", expert, faults),
                days(faults),
                reason == null ? "" : reason.strip(),
                null,
                Instant.EPOCH);
        if (!faults.hasErrors() && typed.isNothing()) {
            faults.rejectValue("rating", "contribution.weighting.nothing");
        }
        return faults.hasErrors() ? Optional.empty() : Optional.of(typed);
    }

    /** The version it was opened on; none is older than all. */
    public int base() {
        return version == null ? 0 : version;
    }

    private static BigDecimal weight(String field, @Nullable String typed, BindingResult faults) {
        try {
            BigDecimal weight =
                    new BigDecimal(typed == null ? "" : typed.strip().replace(',', '.')).stripTrailingZeros();
            if (weight.scale() <= 1 && weight.signum() >= 0 && weight.compareTo(BigDecimal.valueOf(MOST)) <= 0) {
                return weight;
            }
        } catch (NumberFormatException _) {
            // said below, like a number that is too large
        }
        faults.rejectValue(field, "contribution.weighting.number");
        return BigDecimal.ZERO;
    }

    private @Nullable Integer days(BindingResult faults) {
        if (halfLife == null || halfLife.isBlank()) {
            return null;
        }
        try {
            int days = Integer.parseInt(halfLife.strip());
            if (days >= 7 && days <= 3650) {
                return days;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        faults.rejectValue("halfLife", "contribution.weighting.days");
        return null;
    }

    private static String plain(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
