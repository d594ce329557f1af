package no.sosialekommuner.guide.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Column.Kind;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.edit.GuideRows.ColumnRow;

/** Columns between the form, where choices are lines of text, and the guide, where each has its key. */
final class GuideColumns {

    private GuideColumns() {}

    static ColumnRow row(Column it, String place) {
        return new ColumnRow(
                it.key(),
                place,
                it.kind().name(),
                it.words(),
                lines(it.choices().stream().map(Item::words).toList()));
    }

    static ColumnRow spare(String place) {
        return new ColumnRow(GuideKeys.fresh(), place, Kind.TEXT.name(), Wording.NONE, Wording.NONE);
    }

    static Column column(ColumnRow row, String key, Table before) {
        List<Item> old = before.columns().stream()
                .filter(it -> it.key().equals(row.key()))
                .findFirst()
                .map(Column::choices)
                .orElse(List.of());
        Kind kind = kind(row.kind());
        return new Column(key, kind, row.words(), kind == Kind.CHOICE ? choices(row.choices(), old) : List.of());
    }

    /** What is a number or a date is written alike in both. */
    static Wording cell(Column column, Wording typed) {
        boolean alike = column.kind() == Kind.NUMBER || column.kind() == Kind.DATE;
        return alike ? Wording.same(typed.nb().isEmpty() ? typed.nn() : typed.nb()) : typed;
    }

    /** @return what was sent, or text where it is none of the kinds */
    static Kind kind(String sent) {
        return Stream.of(Kind.values())
                .filter(it -> it.name().equals(sent.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    /** A choice keeps its key when it says the same as before, or stands where one stood that is not there any longer. */
    private static List<Item> choices(Wording typed, List<Item> old) {
        List<Wording> said = said(typed);
        Set<String> given = new HashSet<>();
        List<Item> choices = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            Wording words = said.get(at);
            Item stood = at < old.size() ? old.get(at) : null;
            String key = old.stream()
                    .filter(it -> it.words().nb().equals(words.nb()))
                    .map(Item::key)
                    .findFirst()
                    .orElseGet(() -> stood == null || says(said, stood) ? "" : stood.key());
            String own = !key.isEmpty() && !given.contains(key)
                    ? key
                    : GuideKeys.named(
                            words.nb().isEmpty() ? words.nn() : words.nb(),
                            it -> given.contains(it)
                                    || old.stream().anyMatch(one -> one.key().equals(it)));
            given.add(own);
            choices.add(new Item(own, words));
        }
        return choices;
    }

    private static boolean says(List<Wording> said, Item it) {
        return said.stream()
                .anyMatch(words -> Objects.equals(words.nb(), it.words().nb()));
    }

    private static List<Wording> said(Wording typed) {
        List<String> nb = typed.nb().lines().map(String::strip).toList();
        List<String> nn = typed.nn().lines().map(String::strip).toList();
        List<Wording> said = new ArrayList<>();
        for (int at = 0; at < Math.max(nb.size(), nn.size()); at++) {
            Wording words = new Wording(at < nb.size() ? nb.get(at) : "", at < nn.size() ? nn.get(at) : "");
            if (!words.none()) {
                said.add(words);
            }
        }
        return said;
    }

    private static Wording lines(List<Wording> words) {
        return new Wording(
                String.join("\n", words.stream().map(Wording::nb).toList()),
                String.join("\n", words.stream().map(Wording::nn).toList()));
    }
}
