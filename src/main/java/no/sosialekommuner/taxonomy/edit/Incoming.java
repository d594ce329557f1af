package no.sosialekommuner.taxonomy.edit;

import java.util.List;
import java.util.Map;

/**
 * Facets and tags as a file brings them. What it does not name stays as it is.
 *
 * @param facets names by slug, as far as the file has them
 * @param faults what could not be read
 */
public record Incoming(Map<String, Words> facets, List<Row> rows, List<Fault> faults) {

    public Incoming {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** @param line where it stands in the file, counted from 1 */
    public record Row(int line, TagDraft tag) {}

    /**
     * @param key of the text that says what is wrong
     * @param what fills the text
     */
    public record Fault(int line, String key, String what) {}
}
