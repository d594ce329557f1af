package no.sosialekommuner.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.GuideChange.Place;

/** Finds by their keys what differs between two texts of a guide. */
public final class GuideComparison {

    private static final Said NOTHING = new Said(Wording.NONE, "");

    private GuideComparison() {}

    public static GuideChanges between(GuideText before, GuideText after) {
        Map<String, Chapter> old = byKey(before);
        Map<String, Chapter> young = byKey(after);
        List<ChapterChange> chapters = new ArrayList<>();
        List<String> stayed = unmoved(
                old.keySet().stream().filter(young::containsKey).toList(),
                young.keySet().stream().filter(old::containsKey).toList());
        young.forEach((key, chapter) -> {
            Chapter was = old.get(key);
            if (was == null) {
                chapters.add(new ChapterChange(key, chapter.title(), GuideSort.ADDED, false, List.of()));
                return;
            }
            List<GuideChange> changes = between(was, chapter);
            boolean moved = !stayed.contains(key);
            if (moved || !changes.isEmpty()) {
                chapters.add(new ChapterChange(key, chapter.title(), GuideSort.CHANGED, moved, changes));
            }
        });
        old.values().stream()
                .filter(it -> !young.containsKey(it.key()))
                .map(it -> new ChapterChange(it.key(), it.title(), GuideSort.REMOVED, false, List.of()))
                .forEach(chapters::add);
        return new GuideChanges(differences(frame(before), frame(after)), chapters);
    }

    /** What differs between two texts of the same chapter. */
    public static List<GuideChange> between(Chapter before, Chapter after) {
        return differences(things(before), things(after));
    }

    private static Map<String, Chapter> byKey(GuideText guide) {
        return guide.chapters().stream()
                .collect(Collectors.toMap(Chapter::key, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private static List<GuideChange> differences(Map<Spot, Said> before, Map<Spot, Said> after) {
        Map<Spot, Said> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .sorted(Comparator.comparing(Spot::place))
                .map(it -> change(it, before.getOrDefault(it, NOTHING), after.getOrDefault(it, NOTHING)))
                .toList();
    }

    private static GuideChange change(Spot spot, Said before, Said after) {
        GuideSort sort = before.equals(NOTHING)
                ? GuideSort.ADDED
                : after.equals(NOTHING) ? GuideSort.REMOVED : GuideSort.CHANGED;
        return new GuideChange(spot.place(), spot.key(), sort, before.words(), after.words());
    }

    private static Map<Spot, Said> frame(GuideText guide) {
        Map<Spot, Said> said = new LinkedHashMap<>();
        put(said, Place.TITLE, "", guide.title());
        put(said, Place.INTRODUCTION, "", guide.introduction());
        put(said, Place.EXAMPLE_MARK, "", guide.exampleMark());
        return said;
    }

    private static Map<Spot, Said> things(Chapter it) {
        Map<Spot, Said> said = new LinkedHashMap<>();
        put(said, Place.TITLE, "", it.title());
        put(said, Place.TAGS, "", Wording.same(String.join(", ", it.tags())));
        put(said, Place.WHY, "", it.why());
        it.questions().forEach(item -> put(said, Place.QUESTION, item.key(), item.words()));
        it.law().forEach(hint -> put(said, Place.LAW, hint.note(), hint.words()));
        it.examples().forEach(one -> put(said, Place.EXAMPLE, one.key(), below(one.title(), one.words())));
        it.parts().forEach(part -> put(said, Place.PART, part.key(), below(part.title(), part.words())));
        it.tables().forEach(table -> table(said, table));
        it.checklist().forEach(item -> put(said, Place.CHECKLIST, item.key(), item.words()));
        return said;
    }

    private static void table(Map<Spot, Said> said, Table table) {
        put(said, Place.TABLE, table.key(), table.title());
        table.columns().forEach(column -> {
            Wording choices = joined(column.choices().stream().map(Item::words).toList(), ", ");
            said.put(
                    new Spot(Place.COLUMN, table.key() + "/" + column.key()),
                    new Said(below(column.words(), choices), column.kind().name()));
        });
        List<Wording> rows = table.rows().stream()
                .map(row -> joined(
                        table.columns().stream()
                                .map(column -> row.getOrDefault(column.key(), Wording.NONE))
                                .toList(),
                        " · "))
                .toList();
        put(said, Place.ROWS, table.key(), joined(rows, "\n"));
    }

    private static void put(Map<Spot, Said> said, Place place, String key, Wording words) {
        if (!words.none()) {
            said.put(new Spot(place, key), new Said(words, ""));
        }
    }

    private static Wording below(Wording title, Wording words) {
        return words.none() ? title : joined(List.of(title, words), "\n");
    }

    private static Wording joined(List<Wording> words, String between) {
        return new Wording(
                words.stream().map(Wording::nb).collect(Collectors.joining(between)),
                words.stream().map(Wording::nn).collect(Collectors.joining(between)));
    }

    /** The most of them that keep their order; the rest was moved. */
    private static List<String> unmoved(List<String> before, List<String> after) {
        Map<String, List<String>> longest = new HashMap<>();
        List<String> best = List.of();
        for (String key : after) {
            List<String> chain = new ArrayList<>();
            for (Map.Entry<String, List<String>> earlier : longest.entrySet()) {
                boolean follows = before.indexOf(earlier.getKey()) < before.indexOf(key);
                if (follows && earlier.getValue().size() > chain.size()) {
                    chain = new ArrayList<>(earlier.getValue());
                }
            }
            chain.add(key);
            longest.put(key, chain);
            best = chain.size() > best.size() ? chain : best;
        }
        return best;
    }

    private record Spot(Place place, String key) {}

    /** @param kind what else decides whether it is the same */
    private record Said(Wording words, String kind) {}
}
