package no.sosialekommuner.editorial;

import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows, and in which order.
 *
 * @param tag slug that an entry must carry, or one that lies under it; null for all
 * @param byUse those that helped most first; else as editors have placed them
 * @param cursor where the page before ended, or null for the first
 * @param limit 1 to 100
 */
public record FaqFilter(
        @Nullable String tag, boolean byUse, @Nullable String cursor, int limit) {

    public FaqFilter {
        limit = Math.clamp(limit, 1, 100);
    }

    public static FaqFilter of(@Nullable String tag, int limit) {
        return new FaqFilter(tag, false, null, limit);
    }
}
