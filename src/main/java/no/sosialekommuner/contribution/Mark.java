package no.sosialekommuner.contribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word beside what a contribution is, as that it is featured.
 *
 * @param code what sort of mark it is
 * @param text key of the word
 * @param address where it leads, or null
 * @param until a moment that the word names, or null
 */
public record Mark(
        String code,
        String text,
        @Nullable String address,
        @Nullable Instant until) {

    public Mark(String code, String text, @Nullable String address) {
        this(code, text, address, null);
    }
}
