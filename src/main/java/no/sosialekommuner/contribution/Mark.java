package no.sosialekommuner.contribution;

import org.jspecify.annotations.Nullable;

/**
 * A word beside what a contribution is, as that it is featured.
 *
 * @param code what sort of mark it is
 * @param text key of the word
 * @param address where it leads, or null
 */
public record Mark(String code, String text, @Nullable String address) {}
