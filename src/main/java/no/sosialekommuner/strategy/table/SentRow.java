package no.sosialekommuner.strategy.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.Cells;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is sent: fields are called after the row and its columns, since all of a page's are sent at once.
 *
 * @param typed by the column's key
 * @param was what was stored when it was opened
 * @param cells what of it can be stored
 * @param faults text keys, by the column's key
 */
record SentRow(
        Map<String, String> typed, Map<String, String> was, Map<String, String> cells, Map<String, String> faults) {

    private static final String TYPED = "celle-";
    private static final String WAS = "cellevar-";

    /** @param number null for a new one */
    static SentRow of(Table table, @Nullable Long number, Map<String, String> sent) {
        String id = RowEdit.id(table.key(), number) + "-";
        SentRow row =
                new SentRow(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Column column : table.columns()) {
            row.take(column, text(sent, TYPED + id + column.key()), text(sent, WAS + id + column.key()));
        }
        if (row.cells.values().stream().allMatch(String::isEmpty) && row.faults.isEmpty()) {
            row.faults.put(table.columns().getFirst().key(), "strategy.table.fault.empty");
        }
        return row;
    }

    private void take(Column column, String text, String before) {
        typed.put(column.key(), text);
        was.put(column.key(), before);
        Cells.stored(column, text)
                .ifPresentOrElse(
                        it -> cells.put(column.key(), it), () -> faults.put(column.key(), Cells.fault(column)));
    }

    /** Whether a field is called as one of a row. */
    static boolean isCell(String name) {
        return name.startsWith(TYPED);
    }

    /** Whether anything stands in it that did not when it was opened. */
    boolean isChanged() {
        return typed.keySet().stream()
                .anyMatch(it -> !Objects.equals(cells.getOrDefault(it, typed.getOrDefault(it, "")), was.get(it)));
    }

    boolean isWell() {
        return faults.isEmpty();
    }

    /** Any text names a form; ours are random. */
    static UUID key(String table, Map<String, String> sent) {
        String key = sent.getOrDefault("key-" + table, "");
        try {
            return key.isEmpty() ? UUID.randomUUID() : UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return PlainText.line(sent.getOrDefault(name, ""));
    }
}
