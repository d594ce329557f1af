package no.sosialekommuner.strategy.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.Cells;
import no.sosialekommuner.text.PlainText;

/**
 * A row as it is sent: fields are called after the columns.
 *
 * @param typed by the column's key
 * @param was what was stored when it was opened
 * @param cells what of it can be stored
 * @param faults text keys, by the column's key
 */
record SentRow(
        Map<String, String> typed, Map<String, String> was, Map<String, String> cells, Map<String, String> faults) {

    private static final String TYPED = "celle-";
    private static final String WAS = "var-";

    static SentRow of(Table table, Map<String, String> sent) {
        SentRow row =
                new SentRow(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Column column : table.columns()) {
            row.take(column, text(sent, TYPED + column.key()), text(sent, WAS + column.key()));
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

    boolean isWell() {
        return faults.isEmpty();
    }

    /** Any text names a form; ours are random. */
    static UUID key(Map<String, String> sent) {
        String key = sent.getOrDefault("key", "");
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
