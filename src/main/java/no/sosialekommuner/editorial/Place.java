package no.sosialekommuner.editorial;

import java.util.Locale;

/** Where a contribution is featured. */
public enum Place {
    /** On the first page. */
    HOME,
    /** On the page of a topic. */
    TOPIC,
    /** At the head of the ten most useful articles. */
    TOP;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
