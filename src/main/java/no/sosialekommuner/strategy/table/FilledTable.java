package no.sosialekommuner.strategy.table;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.PlanRow;

/**
 * A table of a chapter with what is filled in.
 *
 * @param proposals what may be meant in a column where names are typed, by its key
 */
public record FilledTable(Table table, List<PlanRow> rows, Map<String, List<String>> proposals) {

    private static final int BESIDE = 5;

    /** The columns in which something stands; the others are seen when a row is changed. */
    public List<Column> shown() {
        return table.columns().stream()
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.cell(column.key()).isEmpty()))
                .toList();
    }

    /** Whether it has more columns than can be read beside each other. */
    public boolean isWide() {
        return shown().size() > BESIDE;
    }

    public List<String> proposals(Column column) {
        return proposals.getOrDefault(column.key(), List.of());
    }

    /** What a row is called by: the first thing that stands in it. */
    public String name(PlanRow row) {
        return table.columns().stream()
                .map(it -> row.cell(it.key()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
