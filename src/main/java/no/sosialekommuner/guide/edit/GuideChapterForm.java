package no.sosialekommuner.guide.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Example;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.LawHint;
import no.sosialekommuner.guide.Part;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.edit.GuideRows.Cells;
import no.sosialekommuner.guide.edit.GuideRows.ColumnRow;
import no.sosialekommuner.guide.edit.GuideRows.Hint;
import no.sosialekommuner.guide.edit.GuideRows.TableRow;
import no.sosialekommuner.guide.edit.GuideRows.Titled;
import no.sosialekommuner.guide.edit.GuideRows.Words;

/**
 * A chapter as an editor writes it. A row in which nothing stands is taken out; empty rows to write in stand at the end of
 * each list.
 *
 * @param revision the one that was on the screen when the editor began
 * @param tags slugs
 */
public record GuideChapterForm(
        Integer revision,
        Wording title,
        Wording why,
        List<String> tags,
        List<Words> questions,
        List<Hint> law,
        List<Titled> examples,
        List<Words> checklist,
        List<Titled> parts,
        List<TableRow> tables) {

    private static final int SPARE = 2;
    private static final int SPARE_COLUMNS = 3;

    public GuideChapterForm {
        revision = revision == null ? 0 : revision;
        title = Wording.line(title);
        why = GuideRows.clean(why);
        tags = tags == null ? List.of() : tags.stream().distinct().toList();
        questions = GuideRows.list(questions);
        law = GuideRows.list(law);
        examples = GuideRows.list(examples);
        checklist = GuideRows.list(checklist);
        parts = GuideRows.list(parts);
        tables = GuideRows.list(tables);
    }

    static GuideChapterForm of(Chapter it, int revision) {
        return new GuideChapterForm(
                revision,
                it.title(),
                it.why(),
                it.tags(),
                rows(it.questions(), SPARE, GuideChapterForm::words, GuideChapterForm::spare),
                rows(
                        it.law(),
                        1,
                        (hint, place) -> new Hint(hint.note(), place, hint.words()),
                        place -> new Hint("", place, Wording.NONE)),
                rows(
                        it.examples(),
                        1,
                        (one, place) -> new Titled(one.key(), place, one.title(), one.words()),
                        GuideChapterForm::spareTitled),
                rows(it.checklist(), SPARE, GuideChapterForm::words, GuideChapterForm::spare),
                rows(
                        it.parts(),
                        1,
                        (part, place) -> new Titled(part.key(), place, part.title(), part.words()),
                        GuideChapterForm::spareTitled),
                rows(it.tables(), 1, (table, _) -> table(table), _ -> spareTable()));
    }

    /** @param before the chapter as it is stored: what choices are called there keep their keys */
    Chapter chapter(Chapter before) {
        return new Chapter(
                before.key(),
                tags,
                title,
                why,
                items(questions),
                GuideRows.filled(law, it -> new LawHint(it.key(), it.words())),
                titled(examples, key -> it -> new Example(key, it.title(), it.words())),
                items(checklist),
                tables(before),
                titled(parts, key -> it -> new Part(key, it.title(), it.words())));
    }

    private static List<Item> items(List<Words> rows) {
        Function<String, String> keys = GuideRows.keys();
        return GuideRows.filled(rows, it -> new Item(keys.apply(it.key()), it.words()));
    }

    private static <T> List<T> titled(List<Titled> rows, Function<String, Function<Titled, T>> made) {
        Function<String, String> keys = GuideRows.keys();
        return GuideRows.filled(rows, it -> made.apply(keys.apply(it.key())).apply(it));
    }

    private List<Table> tables(Chapter before) {
        Function<String, String> keys = GuideRows.keys();
        List<Table> made = new ArrayList<>();
        for (TableRow row : tables) {
            if (!row.empty()) {
                Table old = before.tables().stream()
                        .filter(it -> it.key().equals(row.key()))
                        .findFirst()
                        .orElse(new Table("", Wording.NONE, List.of(), List.of()));
                made.add(table(row, keys.apply(row.key()), old));
            }
        }
        return made;
    }

    private static Table table(TableRow row, String key, Table old) {
        Function<String, String> keys = GuideRows.keys();
        Map<ColumnRow, Column> made = new HashMap<>();
        List<Column> columns = GuideRows.filled(row.columns(), it -> {
            Column column = GuideColumns.column(it, keys.apply(it.key()), old);
            made.put(it, column);
            return column;
        });
        List<Map<String, Wording>> rows = row.rows().stream()
                .filter(it -> !it.empty())
                .map(it -> cells(it, row.columns(), made))
                .toList();
        return new Table(key, row.title(), columns, rows);
    }

    private static Map<String, Wording> cells(Cells row, List<ColumnRow> columns, Map<ColumnRow, Column> made) {
        Map<String, Wording> cells = new HashMap<>();
        for (int at = 0; at < Math.min(row.cells().size(), columns.size()); at++) {
            Column column = made.get(columns.get(at));
            if (column != null) {
                cells.put(column.key(), GuideColumns.cell(column, row.cells().get(at)));
            }
        }
        return cells;
    }

    private static TableRow table(Table it) {
        List<ColumnRow> columns = rows(it.columns(), 1, GuideColumns::row, place -> GuideColumns.spare(place));
        List<Cells> rows = rows(
                it.rows(),
                it.columns().isEmpty() ? 0 : 1,
                (row, _) -> new Cells(it.columns().stream()
                        .map(column -> row.getOrDefault(column.key(), Wording.NONE))
                        .toList()),
                _ -> new Cells(it.columns().stream().map(_ -> Wording.NONE).toList()));
        return new TableRow(it.key(), it.title(), columns, rows);
    }

    private static TableRow spareTable() {
        List<ColumnRow> columns = IntStream.rangeClosed(1, SPARE_COLUMNS)
                .mapToObj(place -> GuideColumns.spare(String.valueOf(place)))
                .toList();
        return new TableRow(GuideKeys.fresh(), Wording.NONE, columns, List.of());
    }

    private static Words words(Item it, String place) {
        return new Words(it.key(), place, it.words());
    }

    private static Words spare(String place) {
        return new Words(GuideKeys.fresh(), place, Wording.NONE);
    }

    private static Titled spareTitled(String place) {
        return new Titled(GuideKeys.fresh(), place, Wording.NONE, Wording.NONE);
    }

    private static <T, R> List<R> rows(
            List<T> things, int spare, BiFunction<T, String, R> made, Function<String, R> empty) {
        List<R> rows = new ArrayList<>();
        things.forEach(it -> rows.add(made.apply(it, String.valueOf(rows.size() + 1))));
        for (int more = 0; more < spare; more++) {
            rows.add(empty.apply(String.valueOf(rows.size() + 1)));
        }
        return rows;
    }
}
