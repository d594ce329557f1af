package no.sosialekommuner.guide.edit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.edit.GuideRows.Hint;
import no.sosialekommuner.guide.edit.GuideRows.Row;
import no.sosialekommuner.guide.edit.GuideRows.TableRow;
import no.sosialekommuner.guide.edit.GuideRows.Titled;
import no.sosialekommuner.guide.edit.GuideRows.Words;

/** What must be mended in a chapter before it is kept in the draft; that a text is missing is no fault until publishing. */
final class GuideChapterCheck {

    static final int NAME = 200;
    static final int TEXT = 4_000;
    static final int ROWS = 40;
    static final int TABLES = 6;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private GuideChapterCheck() {}

    /** Text keys by the fields' names. */
    static Map<String, String> of(GuideChapterForm form, LawBook book) {
        GuideChapterCheck check = new GuideChapterCheck();
        check.title(form.title());
        check.length("why", form.why(), TEXT);
        check.words("questions", form.questions());
        check.law(form.law(), book);
        check.titled("examples", form.examples());
        check.words("checklist", form.checklist());
        check.titled("parts", form.parts());
        check.tables(form.tables());
        return check.faults;
    }

    private void title(Wording title) {
        if (title.nb().isEmpty()) {
            faults.put("title.nb", "guide.chapter.title.missing");
        }
        length("title", title, NAME);
    }

    private void words(String name, List<Words> rows) {
        each(name, rows, Words::words, TEXT);
    }

    private void titled(String name, List<Titled> rows) {
        for (int at = 0; at < rows.size(); at++) {
            length(name + "[" + at + "].title", rows.get(at).title(), NAME);
        }
        each(name, rows, Titled::words, TEXT);
    }

    private void law(List<Hint> rows, LawBook book) {
        each("law", rows, Hint::words, TEXT);
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            Hint row = rows.get(at);
            String field = "law[" + at + "].key";
            if (row.empty()) {
                continue;
            }
            if (row.key().isEmpty()) {
                faults.put(field, "guide.chapter.law.missing");
            } else if (book.find(row.key()).isEmpty()) {
                faults.put(field, "guide.chapter.law.unknown");
            } else if (!seen.add(row.key())) {
                faults.put(field, "guide.chapter.law.twice");
            }
        }
    }

    private void tables(List<TableRow> rows) {
        if (rows.stream().filter(it -> !it.empty()).count() > TABLES) {
            faults.put("tables", "guide.chapter.tables.many");
        }
        for (int at = 0; at < rows.size(); at++) {
            table("tables[" + at + "]", rows.get(at));
        }
    }

    private void table(String name, TableRow table) {
        if (table.empty()) {
            return;
        }
        if (table.title().none()) {
            faults.put(name + ".title.nb", "guide.chapter.table.title.missing");
        }
        length(name + ".title", table.title(), NAME);
        if (table.columns().stream().allMatch(Row::empty)) {
            faults.put(
                    name + (table.columns().isEmpty() ? ".title.nb" : ".columns[0].words.nb"),
                    "guide.chapter.table.columns.missing");
        }
        each(name + ".columns", table.columns(), it -> it.words(), NAME);
        for (int at = 0; at < table.columns().size(); at++) {
            length(
                    name + ".columns[" + at + "].choices",
                    table.columns().get(at).choices(),
                    TEXT);
        }
        for (int at = 0; at < table.rows().size(); at++) {
            List<Wording> cells = table.rows().get(at).cells();
            for (int cell = 0; cell < cells.size(); cell++) {
                length(name + ".rows[" + at + "].cells[" + cell + "]", cells.get(cell), NAME);
            }
        }
    }

    private <R extends Row> void each(String name, List<R> rows, Function<R, Wording> words, int most) {
        if (rows.stream().filter(it -> !it.empty()).count() > ROWS) {
            faults.put(name, "guide.chapter.rows.many");
        }
        for (int at = 0; at < rows.size(); at++) {
            length(name + "[" + at + "].words", words.apply(rows.get(at)), most);
        }
    }

    private void length(String name, Wording words, int most) {
        String fault = most == NAME ? "guide.name.long" : "guide.text.long";
        if (words.nb().length() > most) {
            faults.put(name + ".nb", fault);
        }
        if (words.nn().length() > most) {
            faults.put(name + ".nn", fault);
        }
    }
}
