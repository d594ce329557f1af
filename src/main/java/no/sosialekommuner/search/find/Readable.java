package no.sosialekommuner.search.find;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.search.index.TextEntry;

/**
 * The spaces that a viewer may read now.
 *
 * @param byId in the order of their names
 */
public record Readable(Map<Long, Space> byId) {

    /** With the number of what every member reads. */
    Set<Long> ids() {
        return Stream.concat(Stream.of(TextEntry.EVERYBODY), byId.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The slug of a space that may be read. */
    String slug(long id) {
        return Objects.requireNonNull(byId.get(id)).slug();
    }

    Optional<Long> find(String slug) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().slug().equals(slug))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A space as it is chosen. */
    public record Space(String slug, String name) {}
}
