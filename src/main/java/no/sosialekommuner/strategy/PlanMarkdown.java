package no.sosialekommuner.strategy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.web.Language;

/**
 * A plan as one document: its chapters in order, numbered, each with its text and its tables.
 *
 * @param date pattern of a day in that language
 * @param unwritten what stands where a chapter has nothing yet
 */
record PlanMarkdown(Language language, String date, String unwritten) {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\|*_`\\[\\]<>~]");

    /** Of the highest heading inside a chapter. */
    private static final int BELOW = 3;

    /** @param rows of all its tables, in order */
    record Section(int number, String title, String text, List<Table> tables, List<PlanRow> rows) {}

    String of(List<Section> sections) {
        return sections.stream().map(this::section).collect(Collectors.joining("\n\n"));
    }

    private String section(Section it) {
        StringBuilder written = new StringBuilder();
        if (!it.text().isBlank()) {
            written.append("\n\n").append(ChapterBlock.of(it.text(), BELOW));
        }
        it.tables().forEach(table -> {
            List<PlanRow> rows = it.rows().stream()
                    .filter(row -> row.table().equals(table.key()))
                    .toList();
            if (!rows.isEmpty()) {
                written.append("\n\n").append(table(table, rows));
            }
        });
        String heading = "## " + it.number() + ". " + plain(it.title());
        return heading + (written.isEmpty() ? "\n\n*" + plain(unwritten) + "*" : written);
    }

    /** Columns in which nothing stands are left out. */
    private String table(Table table, List<PlanRow> rows) {
        List<Column> columns = table.columns().stream()
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.cell(column.key()).isEmpty()))
                .toList();
        String heads =
                line(columns.stream().map(it -> plain(it.words().in(language))).toList());
        String rule = line(columns.stream()
                .map(it -> it.kind() == Column.Kind.NUMBER ? "---:" : "---")
                .toList());
        String body = rows.stream()
                .map(row ->
                        line(columns.stream().map(it -> cell(it, row.cells())).toList()))
                .collect(Collectors.joining("\n"));
        return "#".repeat(BELOW) + " " + plain(table.title().in(language)) + "\n\n" + heads + "\n" + rule + "\n" + body;
    }

    private String cell(Column column, Map<String, String> cells) {
        return plain(Cells.shown(column, cells.getOrDefault(column.key(), ""), language, date));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Words that are nothing but words. */
    private static String plain(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }
}
