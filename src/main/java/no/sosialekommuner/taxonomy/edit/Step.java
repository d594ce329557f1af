package no.sosialekommuner.taxonomy.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one row.
 *
 * @param table tag or facet
 * @param before what differs, as it was; null where the row was not there
 * @param after what differs, as it became; null where the row is gone
 */
public record Step(
        String table,
        long id,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    Step reversed() {
        return new Step(table, id, after, before);
    }
}
