package no.sosialekommuner.guide;

import java.util.List;
import java.util.Map;

/**
 * What is filled in row by row.
 *
 * @param rows examples: for the key of a column what stands there; what is no text is written alike in both
 */
public record Table(String key, Wording title, List<Column> columns, List<Map<String, Wording>> rows) {

    public Table {
        columns = columns == null ? List.of() : List.copyOf(columns);
        rows = rows == null ? List.of() : rows.stream().map(Map::copyOf).toList();
    }
}
