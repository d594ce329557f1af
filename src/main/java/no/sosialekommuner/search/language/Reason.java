package no.sosialekommuner.search.language;

/** Why a word of a text answers a word of a question; the best first. */
public enum Reason {
    /** It is the same word. */
    SAME_WORD,
    /** It is another form of it. */
    SAME_STEM,
    /** It is what the other written standard says. */
    OTHER_STANDARD,
    /** It begins as what was typed so far. */
    BEGINNING,
    /** It is written together where the question is not, or the other way round. */
    COMPOUND,
    /** They have a part in common. */
    PART,
    /** It means the same. */
    SYNONYM,
    /** It is what was probably meant. */
    SPELLING
}
