package no.sosialekommuner.guide.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.text.PlainText;

/** Rows of a form: each with a key that nobody sees, the place it is to stand in, and words in both written standards. */
public final class GuideRows {

    private GuideRows() {}

    /** A row of the form. */
    public interface Row {

        String key();

        String place();

        /** Whether nothing stands in it; then it is taken out. */
        boolean empty();
    }

    /** A text. */
    public record Words(String key, String place, Wording words) implements Row {

        public Words {
            key = text(key);
            place = text(place);
            words = clean(words);
        }

        @Override
        public boolean empty() {
            return words.none();
        }
    }

    /** A text with a name. */
    public record Titled(String key, String place, Wording title, Wording words) implements Row {

        public Titled {
            key = text(key);
            place = text(place);
            title = Wording.line(title);
            words = clean(words);
        }

        @Override
        public boolean empty() {
            return title.none() && words.none();
        }
    }

    /** What the law says; the key is that of the law note. */
    public record Hint(String key, String place, Wording words) implements Row {

        public Hint {
            key = text(key);
            place = text(place);
            words = clean(words);
        }

        @Override
        public boolean empty() {
            return key.isEmpty() && words.none();
        }
    }

    /** @param choices one a line */
    public record ColumnRow(String key, String place, String kind, Wording words, Wording choices) implements Row {

        public ColumnRow {
            key = text(key);
            place = text(place);
            kind = text(kind);
            words = Wording.line(words);
            choices = clean(choices);
        }

        @Override
        public boolean empty() {
            return words.none() && choices.none();
        }
    }

    /** An example row of a table, a cell for each of the columns that stand in the form. */
    public record Cells(List<Wording> cells) {

        public Cells {
            cells = cells == null
                    ? List.of()
                    : cells.stream().map(Wording::line).toList();
        }

        boolean empty() {
            return cells.stream().allMatch(Wording::none);
        }
    }

    /** A table with its columns and example rows. */
    public record TableRow(String key, Wording title, List<ColumnRow> columns, List<Cells> rows) {

        public TableRow {
            key = text(key);
            title = Wording.line(title);
            columns = list(columns);
            rows = list(rows);
        }

        boolean empty() {
            return title.none() && columns.stream().allMatch(Row::empty);
        }
    }

    /**
     * Those that hold something, in the order that the editor asks for: a row that was given another's place takes it, and
     * those behind make room.
     */
    static <R extends Row, T> List<T> filled(List<R> rows, Function<R, T> made) {
        List<R> order = new ArrayList<>(rows);
        order.sort(Comparator.comparingDouble(row -> wanted(row, rows.indexOf(row) + 1)));
        return order.stream().filter(row -> !row.empty()).map(made).toList();
    }

    private static double wanted(Row row, int place) {
        try {
            int wanted = Integer.parseInt(row.place());
            return wanted == place ? place : wanted < place ? wanted - 0.5 : wanted + 0.5;
        } catch (NumberFormatException _) {
            return place;
        }
    }

    /** Gives out keys, each once: a row that came without one of its own gets a new one. */
    static Function<String, String> keys() {
        Set<String> given = new HashSet<>();
        return key -> {
            String own = GuideKeys.valid(key) && !given.contains(key) ? key : GuideKeys.fresh();
            given.add(own);
            return own;
        };
    }

    static <T> List<T> list(List<T> rows) {
        return rows == null ? List.of() : List.copyOf(rows);
    }

    static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Wording clean(Wording typed) {
        return typed == null
                ? Wording.NONE
                : new Wording(
                        PlainText.clean(typed.nb()).strip(),
                        PlainText.clean(typed.nn()).strip());
    }
}
