package no.sosialekommuner.search.language;

/**
 * A word where it stands in a text.
 *
 * @param start of its first character in the text
 * @param end behind its last
 * @param word in its normal spelling, see {@link Spelling#normal}
 */
record Token(int start, int end, String word) {}
