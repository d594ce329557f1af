package no.sosialekommuner.guide.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Example;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.LawHint;
import no.sosialekommuner.guide.Part;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.text.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of a chapter that were made of the same one become one again: rows by their keys, words by their lines, each
 * written standard by itself. Where both have changed the same, mine is taken, and the two collide.
 */
final class ChapterMerge {

    private final Chapter chapter;
    private boolean collides;

    private ChapterMerge(Chapter base, Chapter theirs, Chapter mine) {
        chapter = new Chapter(
                mine.key(),
                list(base.tags(), theirs.tags(), mine.tags(), Function.identity(), (_, tag, _) -> tag),
                words(base.title(), theirs.title(), mine.title()),
                words(base.why(), theirs.why(), mine.why()),
                items(base.questions(), theirs.questions(), mine.questions()),
                list(base.law(), theirs.law(), mine.law(), LawHint::note, this::hint),
                list(base.examples(), theirs.examples(), mine.examples(), Example::key, this::example),
                items(base.checklist(), theirs.checklist(), mine.checklist()),
                list(base.tables(), theirs.tables(), mine.tables(), Table::key, this::table),
                list(base.parts(), theirs.parts(), mine.parts(), Part::key, this::part));
    }

    static ChapterMerge of(Chapter base, Chapter theirs, Chapter mine) {
        return new ChapterMerge(base, theirs, mine);
    }

    /** The one text; where the two collide, as mine has it. */
    Chapter chapter() {
        return chapter;
    }

    /** Whether there is anything that people must settle. */
    boolean collides() {
        return collides;
    }

    private List<Item> items(List<Item> base, List<Item> theirs, List<Item> mine) {
        return list(base, theirs, mine, Item::key, (was, young, own) -> new Item(was.key(), words(was, young, own)));
    }

    private Wording words(Item base, Item theirs, Item mine) {
        return words(base.words(), theirs.words(), mine.words());
    }

    private LawHint hint(LawHint base, LawHint theirs, LawHint mine) {
        return new LawHint(base.note(), words(base.words(), theirs.words(), mine.words()));
    }

    private Example example(Example base, Example theirs, Example mine) {
        return new Example(
                base.key(),
                words(base.title(), theirs.title(), mine.title()),
                words(base.words(), theirs.words(), mine.words()));
    }

    private Part part(Part base, Part theirs, Part mine) {
        return new Part(
                base.key(),
                words(base.title(), theirs.title(), mine.title()),
                words(base.words(), theirs.words(), mine.words()));
    }

    private Table table(Table base, Table theirs, Table mine) {
        return new Table(
                base.key(),
                words(base.title(), theirs.title(), mine.title()),
                list(base.columns(), theirs.columns(), mine.columns(), Column::key, this::column),
                whole(base.rows(), theirs.rows(), mine.rows()));
    }

    private Column column(Column base, Column theirs, Column mine) {
        return new Column(
                base.key(),
                whole(base.kind(), theirs.kind(), mine.kind()),
                words(base.words(), theirs.words(), mine.words()),
                items(base.choices(), theirs.choices(), mine.choices()));
    }

    private Wording words(Wording base, Wording theirs, Wording mine) {
        return new Wording(text(base.nb(), theirs.nb(), mine.nb()), text(base.nn(), theirs.nn(), mine.nn()));
    }

    /** Two who have both begun what was empty are asked, not joined. */
    private String text(String base, String theirs, String mine) {
        boolean begun = base.isBlank() && !theirs.isBlank() && !mine.isBlank() && !theirs.equals(mine);
        Optional<String> merged = begun ? Optional.empty() : Merge.of(base, theirs, mine);
        return merged.orElseGet(() -> collided(mine));
    }

    private <T> T whole(T base, T theirs, T mine) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        return theirs.equals(base) ? mine : collided(mine);
    }

    private <T> T collided(T mine) {
        collides = true;
        return mine;
    }

    private <T> List<T> list(List<T> base, List<T> theirs, List<T> mine, Function<T, String> key, Three<T> both) {
        Map<String, T> was = byKey(base, key);
        Map<String, T> young = byKey(theirs, key);
        Map<String, T> own = byKey(mine, key);
        List<T> merged = new ArrayList<>();
        for (String name : order(names(was), names(young), names(own))) {
            entry(was.get(name), young.get(name), own.get(name), both).ifPresent(merged::add);
        }
        return merged;
    }

    /** What one took out is out, unless the other has changed it. */
    private <T> Optional<T> entry(@Nullable T base, @Nullable T theirs, @Nullable T mine, Three<T> both) {
        if (base == null) {
            collides |= theirs != null && mine != null && !theirs.equals(mine);
            return Optional.ofNullable(mine).or(() -> Optional.ofNullable(theirs));
        }
        if (theirs != null && mine != null) {
            return Optional.of(both.merge(base, theirs, mine));
        }
        boolean changed = theirs != null && !theirs.equals(base) || mine != null && !mine.equals(base);
        collides |= changed;
        return changed ? Optional.ofNullable(mine) : Optional.empty();
    }

    /** In the order of whoever moved something; what the other has added stands behind what it stood behind there. */
    private List<String> order(List<String> base, List<String> theirs, List<String> mine) {
        List<String> stayed =
                base.stream().filter(theirs::contains).filter(mine::contains).toList();
        List<String> young = theirs.stream().filter(stayed::contains).toList();
        List<String> own = mine.stream().filter(stayed::contains).toList();
        boolean mineLeads = !own.equals(stayed) && !own.equals(young);
        collides |= mineLeads && !young.equals(stayed);
        return mineLeads ? woven(mine, theirs, false) : woven(theirs, mine, true);
    }

    /** @param behind whether what only the first has stays before what only the second has, where both added */
    private static List<String> woven(List<String> first, List<String> second, boolean behind) {
        List<String> order = new ArrayList<>(first);
        int at = 0;
        for (String name : second) {
            if (order.contains(name)) {
                at = order.indexOf(name) + 1;
                continue;
            }
            while (behind && at < order.size() && !second.contains(order.get(at))) {
                at++;
            }
            order.add(at++, name);
        }
        return order;
    }

    private static List<String> names(Map<String, ?> entries) {
        return List.copyOf(entries.keySet());
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        entries.forEach(it -> byKey.putIfAbsent(key.apply(it), it));
        return byKey;
    }

    /** How an entry that all three have becomes one. */
    private interface Three<T> {

        T merge(T base, T theirs, T mine);
    }
}
