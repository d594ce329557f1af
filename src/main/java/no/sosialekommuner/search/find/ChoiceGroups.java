package no.sosialekommuner.search.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.search.find.Readable.Space;
import no.sosialekommuner.search.find.SearchPage.Group;
import no.sosialekommuner.search.find.SearchPage.Option;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counted choices with the names that people know them by. A choice that would change nothing is left out. */
@Repository
class ChoiceGroups {

    private static final int FEW = 8;

    private final JdbcClient db;
    private final Taxonomy taxonomy;
    private final Texts texts;

    ChoiceGroups(JdbcClient db, Taxonomy taxonomy, Texts texts) {
        this.db = db;
        this.taxonomy = taxonomy;
        this.texts = texts;
    }

    List<Group> of(Hits hits, SearchForm form, Language language) {
        Facets counts = hits.facets();
        List<Group> groups = new ArrayList<>();
        groups.add(group(language, "kind", kinds(counts, form, language)));
        groups.add(group(language, "type", sorts(counts, form, language)));
        groups.add(group(language, "answered", answered(counts, form, language)));
        groups.add(group(language, "period", periods(counts, form, language)));
        groups.add(group(language, "space", spaces(hits, form)));
        groups.add(group(language, "kommune", organisations(counts, form)));
        groups.addAll(tags(counts, form, language));
        return groups.stream().filter(group -> isOfUse(group, counts.total())).toList();
    }

    private static boolean isOfUse(Group group, long total) {
        return group.options().stream().anyMatch(option -> option.chosen() || option.count() < total);
    }

    private Group group(Language language, String parameter, List<Option> options) {
        return new Group(texts.text(language, "search.by." + parameter), parameter, false, options);
    }

    private List<Option> kinds(Facets counts, SearchForm form, Language language) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Option(
                        kind.code(),
                        texts.text(language, "search.kind." + kind.code()),
                        counts.kinds().getOrDefault(kind, 0L),
                        form.ofKind().filter(kind::equals).isPresent()))
                .filter(ChoiceGroups::isThere)
                .toList();
    }

    private List<Option> sorts(Facets counts, SearchForm form, Language language) {
        return EntryId.Sort.TEXTS.stream()
                .map(sort -> new Option(
                        sort.code(),
                        texts.text(language, "search.type." + sort.code()),
                        counts.sorts().getOrDefault(sort, 0L),
                        form.ofSort().filter(sort::equals).isPresent()))
                .filter(ChoiceGroups::isThere)
                .toList();
    }

    private List<Option> answered(Facets counts, SearchForm form, Language language) {
        return Stream.of(true, false)
                .map(answered -> new Option(
                        answered ? "yes" : "no",
                        texts.text(language, answered ? "search.answered.yes" : "search.answered.no"),
                        counts.answered().getOrDefault(answered, 0L),
                        form.isAnswered().filter(answered::equals).isPresent()))
                .filter(ChoiceGroups::isThere)
                .toList();
    }

    private List<Option> periods(Facets counts, SearchForm form, Language language) {
        return Stream.of(Period.WEEK, Period.MONTH, Period.YEAR)
                .map(period -> new Option(
                        period.code(),
                        texts.text(language, "search.period." + period.code()),
                        counts.periods().getOrDefault(period, 0L),
                        form.within().filter(period::equals).isPresent()))
                .filter(ChoiceGroups::isThere)
                .toList();
    }

    private static List<Option> spaces(Hits hits, SearchForm form) {
        List<Option> options = new ArrayList<>();
        hits.readable().byId().forEach((id, space) -> options.add(option(hits, form, id, space)));
        return few(options);
    }

    private static Option option(Hits hits, SearchForm form, Long id, Space space) {
        return new Option(
                space.slug(),
                space.name(),
                hits.facets().spaces().getOrDefault(id, 0L),
                form.inSpace().filter(space.slug()::equals).isPresent());
    }

    private List<Option> organisations(Facets counts, SearchForm form) {
        if (counts.organisations().isEmpty() && form.from().isEmpty()) {
            return List.of();
        }
        List<String> numbers = Stream.concat(form.from().stream(), counts.organisations().keySet().stream())
                .distinct()
                .limit(FEW)
                .toList();
        Map<String, String> names = db
                .sql("select o.number, o.name from organisation.body o where o.number = any (?)")
                .param(numbers.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("number"), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return few(numbers.stream()
                .map(number -> new Option(
                        number,
                        Objects.requireNonNullElse(names.get(number), number),
                        counts.organisations().getOrDefault(number, 0L),
                        form.from().filter(number::equals).isPresent()))
                .toList());
    }

    private List<Group> tags(Facets counts, SearchForm form, Language language) {
        Map<String, String> chosen = chosen(form);
        return taxonomy.all(language).stream()
                .map(facet -> new Group(
                        facet.name(),
                        "tag",
                        true,
                        few(facet.tags().stream()
                                .map(tag -> new Option(
                                        chosen.getOrDefault(tag.slug(), tag.slug()),
                                        tag.name(),
                                        counts.tags().getOrDefault(tag.id().value(), 0L),
                                        chosen.containsKey(tag.slug())))
                                .toList())))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    /** The chosen tags' slugs as the address has them, which a tag may have had earlier, by those of today. */
    private Map<String, String> chosen(SearchForm form) {
        Map<String, String> chosen = new HashMap<>();
        form.tags().forEach(slug -> chosen.put(taxonomy.current(List.of(slug)).getFirst(), slug));
        return chosen;
    }

    /** The chosen and the largest, as many as one can look over. */
    private static List<Option> few(List<Option> options) {
        return options.stream()
                .filter(ChoiceGroups::isThere)
                .sorted(Comparator.comparing(Option::chosen)
                        .thenComparing(Option::count)
                        .reversed())
                .limit(FEW)
                .toList();
    }

    private static boolean isThere(Option option) {
        return option.count() > 0 || option.chosen();
    }
}
