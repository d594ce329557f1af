package no.sosialekommuner.contribution.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.space.Space;
import no.sosialekommuner.taxonomy.Facet;

/**
 * What can be chosen while one writes.
 *
 * @param spaces those that the writer may write in
 * @param chosen slugs of the form's tags as they are today
 * @param organisation name of the writer's organisation, which has a blog of its own
 */
public record WritePage(List<Space> spaces, List<Facet> facets, List<String> chosen, String organisation) {

    public WritePage {
        spaces = List.copyOf(spaces);
        facets = List.copyOf(facets);
    }

    WritePage with(String tag) {
        return new WritePage(
                spaces,
                facets,
                Stream.concat(chosen.stream(), Stream.of(tag)).distinct().toList(),
                organisation);
    }

    /** Names of the spaces by slug. */
    public Map<String, String> spaceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        spaces.forEach(it -> names.put(it.slug(), it.name()));
        return names;
    }
}
