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
 * @param waiting whether something else was saved while it was being filled in
 */
public record RowEdit(
        String table,
        @Nullable Long row,
        Map<String, String> typed,
        Map<String, String> was,
        Map<String, String> faults,
        Map<String, String> theirs,
        boolean waiting) {

    static RowEdit open(PlanRow row) {
        return new RowEdit(row.table(), row.id(), row.cells(), row.cells(), Map.of(), Map.of(), false);
    }

    /** An empty one. */
    public static RowEdit fresh(String table) {
        return new RowEdit(table, null, Map.of(), Map.of(), Map.of(), Map.of(), false);
    }

    static RowEdit waiting(String table, @Nullable Long row, SentRow sent) {
        return new RowEdit(table, row, sent.typed(), sent.was(), Map.of(), Map.of(), true);
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
        return row != null && !waiting && faults.isEmpty() && theirs.isEmpty();
    }

    public boolean isOf(PlanRow other) {
        return row != null && row == other.id();
    }

    /** The beginning of the ids of its fields. */
    public String id() {
        return id(table, row);
    }

    /** Of a new one where it has no number. */
    static String id(String table, @Nullable Long row) {
        return table + "-" + (row == null ? "ny" : row);
    }
}
