package no.sosialekommuner.feedback.weight;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of how much an expert's word weighs; anybody else's weighs 1.
 *
 * @param setBy name of who set it, or null for the one that came along
 */
public record ExpertWeight(
        int version,
        BigDecimal weight,
        String reason,
        @Nullable String setBy,
        Instant setAt) {}
