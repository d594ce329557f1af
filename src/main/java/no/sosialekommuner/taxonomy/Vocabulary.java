package no.sosialekommuner.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All facets and tags in one language, as they were read.
 *
 * @param facets those that are offered, with their tags that are
 * @param all every facet with every tag but those that another took over
 * @param bySlug every tag by all its addresses, also former ones
 */
record Vocabulary(
        List<Facet> facets,
        List<Facet> all,
        Map<String, Tag> bySlug,
        Map<Long, Tag> byNumber,
        Map<String, Tag> byWord) {

    /**
     * @param tags in the order of their facets and places
     * @param merged numbers of those that another took over
     * @param addresses number of the tag that each address leads to
     */
    static Vocabulary of(List<Head> heads, List<Tag> tags, Set<Long> merged, Map<String, Long> addresses) {
        Map<String, List<Tag>> byFacet = new HashMap<>();
        for (Head head : heads) {
            byFacet.put(head.slug(), tree(tags, head.slug(), merged));
        }
        List<Facet> all = facets(heads, byFacet, _ -> true);
        Map<Long, Tag> byNumber = new HashMap<>();
        tags.forEach(tag -> byNumber.put(tag.id().value(), tag));
        all.forEach(facet -> facet.tags().forEach(tag -> byNumber.put(tag.id().value(), tag)));
        Map<String, Tag> bySlug = new HashMap<>();
        addresses.forEach((slug, number) -> {
            Tag tag = byNumber.get(number);
            if (tag != null) {
                bySlug.put(slug, tag);
            }
        });
        Map<String, Tag> byWord = new HashMap<>();
        all.forEach(facet ->
                facet.tags().forEach(tag -> tag.words().forEach(word -> byWord.putIfAbsent(Folded.of(word), tag))));
        return new Vocabulary(
                facets(heads.stream().filter(head -> !head.retired()).toList(), byFacet, tag -> !tag.retired()),
                all,
                bySlug,
                byNumber,
                byWord);
    }

    Optional<Tag> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** In the order of the facet those below follow a tag directly, each deeper than it is. */
    List<Tag> withThoseBelow(Tag tag) {
        List<Tag> found = new ArrayList<>(List.of(tag));
        List<Tag> facet = all.stream()
                .filter(it -> it.slug().equals(tag.facet()))
                .findFirst()
                .map(Facet::tags)
                .orElse(List.of());
        int at = facet.stream().map(Tag::id).toList().indexOf(tag.id());
        for (int next = at + 1; at >= 0 && next < facet.size(); next++) {
            if (facet.get(next).depth() <= facet.get(at).depth()) {
                break;
            }
            found.add(facet.get(next));
        }
        return found;
    }

    /** Those of use on a day, and the chosen ones whatever the day and their standing. */
    List<Facet> offered(LocalDate day, Collection<String> chosen) {
        Set<String> kept = new HashSet<>();
        chosen.forEach(slug -> find(slug).ifPresent(tag -> kept.add(tag.slug())));
        Set<String> open = new HashSet<>();
        facets.forEach(facet -> open.add(facet.slug()));
        return all.stream()
                .map(facet -> facet.with(facet.tags().stream()
                        .filter(tag -> kept.contains(tag.slug())
                                || (open.contains(facet.slug())
                                        && !tag.retired()
                                        && tag.validity().covers(day)))
                        .toList()))
                .filter(facet -> !facet.tags().isEmpty())
                .toList();
    }

    /** A tag's own place is kept; those below follow it. What lies under a tag that is not there lies at the top. */
    private static List<Tag> tree(List<Tag> tags, String facet, Set<Long> merged) {
        Map<String, List<Tag>> below = new LinkedHashMap<>();
        Set<String> here = new HashSet<>();
        List<Tag> mine = tags.stream()
                .filter(tag ->
                        tag.facet().equals(facet) && !merged.contains(tag.id().value()))
                .toList();
        mine.forEach(tag -> here.add(tag.slug()));
        for (Tag tag : mine) {
            String parent = tag.parent() != null && here.contains(tag.parent()) ? tag.parent() : "";
            below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(tag);
        }
        List<Tag> ordered = new ArrayList<>();
        append("", 0, below, ordered);
        return ordered;
    }

    private static void append(String parent, int depth, Map<String, List<Tag>> below, List<Tag> ordered) {
        for (Tag tag : below.getOrDefault(parent, List.of())) {
            ordered.add(tag.at(depth));
            append(tag.slug(), depth + 1, below, ordered);
        }
    }

    private static List<Facet> facets(List<Head> heads, Map<String, List<Tag>> byFacet, Predicate<Tag> shown) {
        return heads.stream()
                .map(head -> new Facet(
                        head.slug(),
                        head.name(),
                        byFacet.getOrDefault(head.slug(), List.of()).stream()
                                .filter(shown)
                                .toList()))
                .filter(facet -> !facet.tags().isEmpty())
                .toList();
    }

    /** A facet without its tags. */
    record Head(String slug, String name, boolean retired) {}

    @Nullable
    Tag called(String words) {
        return byWord.get(Folded.of(words));
    }
}
