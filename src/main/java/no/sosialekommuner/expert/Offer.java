package no.sosialekommuner.expert;

import org.jspecify.annotations.Nullable;

/**
 * What the next answer costs.
 *
 * @param covered whether an agreement covers it
 * @param left how many more the agreement covers
 * @param priceOere what it costs, in øre, or null for nothing
 * @param words the same said to a reader, or the empty text where there is nothing to say
 */
public record Offer(boolean covered, int left, @Nullable Integer priceOere, String words) {

    /** Where no price is asked at all. */
    public static final Offer FREE = new Offer(true, 0, null, "");

    /** Whether the asker must say yes to the price before asking. */
    public boolean costs() {
        return !covered && priceOere != null && priceOere > 0;
    }
}
