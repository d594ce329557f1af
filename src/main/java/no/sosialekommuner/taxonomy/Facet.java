package no.sosialekommuner.taxonomy;

import java.util.List;

/**
 * One way of sorting contributions, with its tags in the order shown.
 *
 * @param name in the reader's language
 */
public record Facet(String slug, String name, List<Tag> tags) {

    public Facet {
        tags = List.copyOf(tags);
    }

    /** The same with other tags. */
    public Facet with(List<Tag> others) {
        return new Facet(slug, name, others);
    }
}
