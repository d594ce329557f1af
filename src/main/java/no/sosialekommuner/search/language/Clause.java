package no.sosialekommuner.search.language;

/**
 * One thing to look for in one field. Only what both engines can do with a field of words.
 *
 * @param sort how
 * @param text a term, or the terms of a phrase with a space between them
 * @param why what it means that this is found
 * @param boost times the score that the engine gives
 */
public record Clause(Sort sort, SearchField field, String text, Reason why, float boost) {

    /** So many of the first letters of a misspelt word must be right. */
    public static final int FUZZY_PREFIX = 0;

    /** How a clause finds. */
    public enum Sort {
        /** The very term. */
        TERM,
        /** A term with one letter missing, too many, wrong, or two that changed places; prefix length {@link #FUZZY_PREFIX}. */
        FUZZY_1,
        /** The same, two of them. */
        FUZZY_2,
        /** A term that begins so; each scores the same. */
        PREFIX,
        /** The terms, one after the other. */
        PHRASE
    }

    static Clause term(SearchField field, String text, Reason why, double boost) {
        return new Clause(Sort.TERM, field, text, why, (float) boost);
    }
}
