package no.sosialekommuner.search.language;

/** The words of the index. */
@FunctionalInterface
public interface Vocabulary {

    /** For those who cannot ask: nothing is taken for a spelling mistake. */
    Vocabulary EVERYTHING = (_, _) -> true;

    /** @return whether any text has this term in this field; asked only for {@link SearchField#WORDS} and {@link SearchField#STEMS} */
    boolean has(SearchField field, String term);
}
