package no.sosialekommuner.curation.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.sosialekommuner.curation.Uses.Use;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.web.Language;

/**
 * The facets with their tags.
 *
 * @param words what was searched for; empty for all
 */
public record Overview(List<Group> groups, String words, Show show) {

    static Overview of(
            List<FacetSheet> facets,
            List<TagSheet> tags,
            Map<TagId, Use> uses,
            String words,
            Show show,
            LocalDate today,
            Language language) {
        String wanted = Folded.of(words);
        Predicate<Line> shown = line -> show.takes(line, today) && (wanted.isEmpty() || called(line.tag(), wanted));
        List<Group> groups = facets.stream()
                .map(facet -> new Group(
                        facet,
                        facet.name().in(language),
                        lines(facet.slug(), tags, uses, language).stream()
                                .filter(shown)
                                .toList()))
                .filter(group ->
                        (wanted.isEmpty() && show == Show.ALL) || !group.lines().isEmpty())
                .toList();
        return new Overview(groups, words.strip(), show);
    }

    public int number() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** Everything in the order of the tree. */
    static List<Line> lines(String facet, List<TagSheet> tags, Map<TagId, Use> uses, Language language) {
        Map<String, List<TagSheet>> below = new HashMap<>();
        tags.stream()
                .filter(tag -> tag.content().facet().equals(facet))
                .forEach(tag -> below.computeIfAbsent(
                                tag.content().parent() == null
                                        ? ""
                                        : tag.content().parent(),
                                _ -> new ArrayList<>())
                        .add(tag));
        List<Line> lines = new ArrayList<>();
        append("", 0, below, uses, language, lines);
        return lines;
    }

    private static void append(
            String parent,
            int depth,
            Map<String, List<TagSheet>> below,
            Map<TagId, Use> uses,
            Language language,
            List<Line> lines) {
        for (TagSheet tag : below.getOrDefault(parent, List.of())) {
            lines.add(new Line(tag, tag.content().name().in(language), depth, uses.getOrDefault(tag.id(), Use.NONE)));
            append(tag.slug(), depth + 1, below, uses, language, lines);
        }
    }

    private static boolean called(TagSheet tag, String wanted) {
        return Folded.of(tag.slug()).contains(wanted)
                || tag.content().name().stream().anyMatch(it -> Folded.of(it).contains(wanted))
                || tag.content().synonyms().all().anyMatch(it -> Folded.of(it).contains(wanted));
    }

    public record Group(FacetSheet facet, String name, List<Line> lines) {}

    public record Line(TagSheet tag, String name, int depth, Use use) {}

    /** Which tags are shown. */
    public enum Show {
        ALL("alle"),
        UNUSED("ubrukte"),
        RETIRED("utgatte"),
        SEASON("sesong"),
        UNTRANSLATED("uoversatte");

        private final String address;

        Show(String address) {
            this.address = address;
        }

        static Show of(String address) {
            for (Show show : values()) {
                if (show.address.equals(address)) {
                    return show;
                }
            }
            return ALL;
        }

        /** As in the address and in text keys. */
        public String address() {
            return address;
        }

        boolean takes(Line line, LocalDate today) {
            var content = line.tag().content();
            return switch (this) {
                case ALL -> true;
                case UNUSED -> line.use().none();
                case RETIRED -> content.retired();
                case SEASON -> !content.validity().isAlways();
                case UNTRANSLATED -> content.name().nb().equals(content.name().en());
            };
        }
    }
}
