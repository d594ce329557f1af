package no.sosialekommuner.taxonomy;

import java.util.Set;

/** Names, synonyms, place or standing of these tags have changed; some may be gone. */
public record TagsChanged(Set<TagId> tags) {

    public TagsChanged {
        tags = Set.copyOf(tags);
    }
}
