package no.sosialekommuner.feedback.weight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * @param weight as typed: a number with one decimal at most, comma or point
 * @param version the newest when the form was opened
 */
public record ExpertWeightForm(
        @Nullable String weight,

        @NotBlank(message = "feedback.weight.why-needed") @Size(max = 300)
        String reason,

        @Nullable Integer version) {

    private static final BigDecimal MOST = BigDecimal.TEN;

    static ExpertWeightForm of(ExpertWeight newest) {
        return new ExpertWeightForm(
                newest.weight().stripTrailingZeros().toPlainString().replace('.', ','), "", newest.version());
    }

    /** The version it was opened on; none is older than all. */
    int base() {
        return version == null ? 0 : version;
    }

    /** What was typed, or nothing when it cannot be used; what is wrong is said beside the field. */
    Optional<BigDecimal> number(BindingResult faults) {
        try {
            BigDecimal typed =
                    new BigDecimal(weight == null ? "" : weight.strip().replace(',', '.'));
            BigDecimal plain = typed.stripTrailingZeros();
            if (plain.scale() <= 1 && plain.compareTo(BigDecimal.ONE) >= 0 && plain.compareTo(MOST) <= 0) {
                return Optional.of(plain);
            }
        } catch (NumberFormatException _) {
            // said below, like a number out of bounds
        }
        faults.rejectValue("weight", "feedback.weight.number");
        return Optional.empty();
    }
}
