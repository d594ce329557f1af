package no.sosialekommuner.contribution.passage;

/**
 * A comment with the place it is tied to.
 *
 * @param comment its number; the place's anchor is {@code sted-} and this number
 * @param address where the comment is read
 */
public record Tied(long comment, String address, Passage passage) {}
