package no.sosialekommuner.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shows.
 *
 * @param words what stands in the name or the description; empty for all
 * @param after slug of the last group on the page before, or null for the first page
 */
public record GroupFilter(String words, Part part, @Nullable String after) {

    static final int LIMIT = 20;

    /** The groups in use, those of one admission, or those that are closed for good. */
    public enum Part {
        ALL,
        OPEN,
        REQUEST,
        ARCHIVED;

        /** As in addresses and text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the address says; anything unknown is all. */
        public static Part of(String code) {
            return Arrays.stream(values())
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("words", words.strip());
        values.put("archived", part == Part.ARCHIVED);
        values.put("admission", part == Part.OPEN || part == Part.REQUEST ? part.name() : "");
        values.put("after", after);
        values.put("limit", LIMIT + 1);
        return values;
    }
}
