package no.sosialekommuner.strategy.table;

import java.util.Map;
import no.sosialekommuner.strategy.PlanRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that is being filled in.
 *
 * @param row its number, or null for a new one
 * @param typed by the column's key; as it was typed where something is wrong, else as it is stored
 * @param was what was stored when it was opened
 * @param faults text keys, by the column's key
 * @param theirs what somebody else has stored meanwhile, where one has changed the same
 */
public record RowEdit(
        String table,
        @Nullable Long row,
        Map<String, String> typed,
        Map<String, String> was,
        Map<String, String> faults,
        Map<String, String> theirs) {

    static RowEdit open(PlanRow row) {
        return new RowEdit(row.table(), row.id(), row.cells(), row.cells(), Map.of(), Map.of());
    }

    /** An empty one. */
    public static RowEdit fresh(String table) {
        return new RowEdit(table, null, Map.of(), Map.of(), Map.of(), Map.of());
    }

    public String typed(String column) {
        return typed.getOrDefault(column, "");
    }

    public String was(String column) {
        return was.getOrDefault(column, "");
    }

    public @Nullable String fault(String column) {
        return faults.get(column);
    }

    /** Whether it is one that was there and nothing is wrong with yet. */
    public boolean isOpened() {
        return row != null && faults.isEmpty() && theirs.isEmpty();
    }

    public boolean isOf(PlanRow other) {
        return row != null && row == other.id();
    }

    /** The beginning of the ids of its fields. */
    public String id() {
        return table + "-" + (row == null ? "ny" : row);
    }
}
