package no.sosialekommuner.taxonomy.edit;

import no.sosialekommuner.taxonomy.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a tag.
 *
 * @param slug its address
 * @param facet slug
 * @param parent slug of the tag it lies under, or null
 */
public record TagDraft(
        String slug,
        String facet,
        @Nullable String parent,
        Words name,
        Words about,
        Synonyms synonyms,
        Validity validity,
        boolean retired) {

    public TagDraft {
        synonyms = synonyms.without(name);
    }

    public TagDraft under(String newFacet, @Nullable String newParent) {
        return new TagDraft(slug, newFacet, newParent, name, about, synonyms, validity, retired);
    }

    public TagDraft called(Synonyms others) {
        return new TagDraft(slug, facet, parent, name, about, others, validity, retired);
    }

    public TagDraft retired(boolean now) {
        return new TagDraft(slug, facet, parent, name, about, synonyms, validity, now);
    }
}
