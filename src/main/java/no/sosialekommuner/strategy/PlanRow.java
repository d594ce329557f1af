package no.sosialekommuner.strategy;

import java.util.Map;

/**
 * A row of a table in a plan.
 *
 * @param id for good: others may refer to it
 * @param cells by the column's key: a text, a number with a point, a day as {@code 2026-11-23}, or a choice's key
 */
public record PlanRow(long id, String chapter, String table, Map<String, String> cells) {

    public PlanRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in a column; empty where nothing does. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
