package no.sosialekommuner.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A word of the taxonomy.
 *
 * @param name in the reader's language
 * @param parent slug of the tag it lies under, or null at the top of its facet
 */
public record Tag(
        TagId id,
        String slug,
        String name,
        String facet,
        @Nullable String parent) {}
