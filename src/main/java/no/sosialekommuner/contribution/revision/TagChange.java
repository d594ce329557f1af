package no.sosialekommuner.contribution.revision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;

/**
 * Which tags differ between two versions, by their names.
 *
 * @param lost those that only the one before has
 * @param added those that only the one after has
 */
public record TagChange(List<String> lost, List<String> added) {

    /**
     * @param before slugs
     * @param after slugs
     */
    static TagChange of(List<String> before, List<String> after, List<Facet> facets) {
        Map<String, String> names = facets.stream()
                .flatMap(facet -> facet.tags().stream())
                .collect(Collectors.toMap(Tag::slug, Tag::name, (one, _) -> one));
        return new TagChange(without(before, after, names), without(after, before, names));
    }

    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty();
    }

    private static List<String> without(List<String> some, List<String> others, Map<String, String> names) {
        return some.stream()
                .filter(it -> !others.contains(it))
                .map(it -> names.getOrDefault(it, it))
                .toList();
    }
}
