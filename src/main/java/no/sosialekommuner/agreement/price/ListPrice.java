package no.sosialekommuner.agreement.price;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the price for those who have no agreement.
 *
 * @param priceOre for one answer without VAT; null where it costs nothing
 * @param setBy name of who set it, or null when that is not known any more
 */
public record ListPrice(
        int version,
        @Nullable Integer priceOre,
        String reason,
        @Nullable String setBy,
        Instant setAt) {}
