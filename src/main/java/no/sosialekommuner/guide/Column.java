package no.sosialekommuner.guide;

import java.util.List;

/**
 * A column of a table.
 *
 * @param words its name
 * @param choices what can be chosen, where it is a choice; free text where there are none
 */
public record Column(String key, Kind kind, Wording words, List<Item> choices) {

    public Column {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** What is filled in. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        MEMBER,
        CHOICE
    }
}
