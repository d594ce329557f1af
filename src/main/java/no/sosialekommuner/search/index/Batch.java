package no.sosialekommuner.search.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.journal.Noted;

/** What has changed, each once, by what has to be done about it. */
record Batch(Map<Sort, Set<String>> refs) {

    /** As the triggers of the modules note it. */
    enum Sort {
        CONTRIBUTION,
        THREAD,
        REPLY,
        FILE,
        FAQ,
        MEMBER,
        ORGANISATION,
        TAG,
        LAW
    }

    static Batch of(Collection<Noted> entries) {
        Map<Sort, Set<String>> refs = new EnumMap<>(Sort.class);
        entries.forEach(entry -> sort(entry)
                .ifPresent(sort ->
                        refs.computeIfAbsent(sort, _ -> new LinkedHashSet<>()).add(entry.ref())));
        return new Batch(refs);
    }

    /** What others note for themselves is none of ours. */
    private static Optional<Sort> sort(Noted entry) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(entry.sort()))
                .findFirst();
    }

    List<Long> numbers(Sort sort) {
        return refs.getOrDefault(sort, Set.of()).stream().map(Long::valueOf).toList();
    }

    Set<String> of(Sort sort) {
        return refs.getOrDefault(sort, Set.of());
    }
}
