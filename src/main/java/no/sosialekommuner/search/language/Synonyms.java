package no.sosialekommuner.search.language;

import java.util.List;

/** Other words for the same thing, for example those of the taxonomy. Stems as {@link Norwegian#stem} gives them. */
@FunctionalInterface
public interface Synonyms {

    /** There are none. */
    Synonyms NONE = _ -> List.of();

    List<Synonym> of(String stem);

    /**
     * The same for what only means it as it is written: names of a law, whose stems are those of what it is about.
     *
     * @param folded a word, or several with a space between them; so are the other names
     */
    default List<String> written(String folded) {
        return List.of();
    }

    /**
     * @param stem one stem, or several with a space between them: then they are looked for as a phrase
     * @param weight 0 to 1: how much the same it means
     */
    record Synonym(String stem, float weight) {}
}
