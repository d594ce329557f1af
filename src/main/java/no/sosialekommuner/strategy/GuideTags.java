package no.sosialekommuner.strategy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.springframework.stereotype.Component;

/** What a plan is about: what most of its guide's chapters are about. */
@Component
public class GuideTags {

    private static final int MOST = 4;

    private final IncomingTags tags;

    GuideTags(IncomingTags tags) {
        this.tags = tags;
    }

    /** Slugs; a tag that the community has done away with is left out. */
    public List<String> of(Guide guide) {
        Map<String, Long> often = guide.chapters().stream()
                .map(Chapter::tags)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return tags.bySlug(often.keySet()).keySet().stream()
                .sorted(Comparator.<String, Long>comparing(it -> -often.getOrDefault(it, 0L))
                        .thenComparing(Function.identity()))
                .limit(MOST)
                .toList();
    }
}
