package no.sosialekommuner.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of the taxonomy.
 *
 * @param name in the reader's language
 * @param about what it is for, in the reader's language; may be empty
 * @param parent slug of the tag it lies under, or null at the top of its facet
 * @param depth how many tags it lies under
 * @param synonyms what else it is called, in every language
 * @param words its names and synonyms in every language: what a text may call it
 * @param retired whether it is kept for what has it, and not offered any more
 */
public record Tag(
        TagId id,
        String slug,
        String name,
        String about,
        String facet,
        @Nullable String parent,
        int depth,
        List<String> synonyms,
        List<String> words,
        Validity validity,
        boolean retired) {

    public Tag {
        synonyms = List.copyOf(synonyms);
        words = List.copyOf(words);
    }

    /** Whether its name in the reader's language or anything else it is called holds these letters. */
    public boolean isCalled(String part) {
        String wanted = Folded.of(part);
        return Folded.of(name).contains(wanted)
                || words.stream().anyMatch(word -> Folded.of(word).contains(wanted));
    }

    Tag at(int newDepth) {
        return new Tag(id, slug, name, about, facet, parent, newDepth, synonyms, words, validity, retired);
    }
}
