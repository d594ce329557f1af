package no.sosialekommuner.contribution.passage;

/**
 * A place in a text by what stands there, as the TextQuoteSelector of the W3C's Web Annotation Data Model (2017, section
 * 4.2.4) names it, so that it is found again when the text around it has changed.
 *
 * @param quote the words, with single spaces
 * @param before some of what stands before them, at most {@link #CONTEXT} characters
 * @param after some of what stands after them
 * @param version of the text in which they stood
 */
public record Passage(String quote, String before, String after, int version) {

    /** The longest quote. */
    public static final int LONGEST = 1_000;

    /** How much of what stands around is kept. */
    public static final int CONTEXT = 32;
}
