package no.sosialekommuner.operation.demo;

import java.util.List;
import java.util.Map;

/** One entry of a list in a YAML file. */
record YamlEntry(Map<String, ?> fields) {

    String text(String field, String otherwise) {
        return fields.containsKey(field) ? String.valueOf(fields.get(field)) : otherwise;
    }

    /** @throws IllegalArgumentException when the entry does not say it */
    String text(String field) {
        if (!fields.containsKey(field)) {
            throw new IllegalArgumentException("an entry without " + field + ": " + fields);
        }
        return String.valueOf(fields.get(field));
    }

    List<String> list(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
