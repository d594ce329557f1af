package no.sosialekommuner.editorial;

import java.util.List;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;

/** The knowledge areas: the tags at the top of the facet of that name. */
public final class Areas {

    private static final String FACET = "kunnskapsomrade";

    private Areas() {}

    public static List<Tag> among(List<Facet> facets) {
        return facets.stream()
                .filter(facet -> facet.slug().equals(FACET))
                .flatMap(facet -> facet.tags().stream())
                .filter(tag -> tag.parent() == null)
                .toList();
    }
}
