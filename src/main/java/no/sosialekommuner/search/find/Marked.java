package no.sosialekommuner.search.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of which some words are what was searched for.
 *
 * @param parts in reading order
 */
public record Marked(List<Part> parts) {

    /** What PostgreSQL puts around a found word. No stored text has these characters. */
    static final char START = '\u0002';

    static final char STOP = '\u0003';

    static Marked of(String text) {
        List<Part> parts = new ArrayList<>();
        boolean found = false;
        for (String part : text.split("[" + START + STOP + "]", -1)) {
            if (!part.isEmpty()) {
                parts.add(new Part(part, found));
            }
            found = !found;
        }
        return new Marked(List.copyOf(parts));
    }

    /** The words alone. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** @param found whether it is what was searched for */
    public record Part(String text, boolean found) {}
}
