package no.sosialekommuner.reading.topic;

import java.util.List;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A topic and its neighbours.
 *
 * @param parent the topic it lies under, or null
 * @param near those below it, or those beside it when there are none below
 */
public record TopicPage(Tag tag, Facet facet, @Nullable Tag parent, List<Tag> near) {

    /** The tags that lie right under it. */
    List<Tag> below() {
        return under(tag.slug(), facet);
    }

    static TopicPage of(Tag tag, Facet facet) {
        List<Tag> below = under(tag.slug(), facet);
        List<Tag> near = below.isEmpty() && tag.parent() != null ? under(tag.parent(), facet) : below;
        Tag parent = facet.tags().stream()
                .filter(it -> it.slug().equals(tag.parent()))
                .findFirst()
                .orElse(null);
        return new TopicPage(tag, facet, parent, near);
    }

    private static List<Tag> under(String slug, Facet facet) {
        return facet.tags().stream()
                .filter(it -> slug.equals(it.parent()) && !it.retired())
                .toList();
    }
}
