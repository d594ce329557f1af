package no.sosialekommuner.operation.stackexchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.sosialekommuner.taxonomy.IncomingTags;

/** The site's tags, in a facet of their own; one that the taxonomy has already is used as it is. */
final class Tags {

    private static final String FACET = "importert";
    private static final Pattern SEPARATOR = Pattern.compile("[<>|]+");

    private final IncomingTags tags;
    private final Tally tally;
    private final Set<String> known = new HashSet<>();

    Tags(IncomingTags tags, Tally tally) {
        this.tags = tags;
        this.tally = tally;
    }

    void read(DumpFile file) {
        Batch<String> batch = new Batch<>(this::ensure, (_, _) -> {});
        file.read(row -> batch.add(row.require("TagName")), tally);
        batch.flush();
    }

    /** The names in {@code <a><b>} or, in newer dumps, {@code |a|b|}. */
    static List<String> names(Row question) {
        return SEPARATOR
                .splitAsStream(question.find("Tags").orElse(""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> slugs(Collection<String> names) {
        return List.copyOf(new LinkedHashSet<>(names.stream().map(Names::tag).toList()));
    }

    /** Adds those that are not there yet. */
    void ensure(Collection<String> names) {
        Map<String, String> unseen = new HashMap<>();
        for (String name : names) {
            String slug = Names.tag(name);
            if (known.add(slug)) {
                unseen.put(slug, name);
            }
        }
        if (!unseen.isEmpty()) {
            int before = tags.bySlug(unseen.keySet()).size();
            tags.add(FACET, "Importert", unseen);
            tally.taken("tags", unseen.size() - before, before);
        }
    }
}
