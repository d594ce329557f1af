package no.sosialekommuner.contribution;

import java.util.Locale;

/** What sort of contribution it is; the core treats all alike. */
public enum Kind {
    QUESTION,
    DISCUSSION,
    ARTICLE;

    /** As in text keys: {@code contribution.kind.question}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
