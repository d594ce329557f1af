package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of contribution it is; the core treats all alike. */
public enum Kind {
    QUESTION,
    DISCUSSION,
    ARTICLE;

    /** As in text keys: {@code contribution.kind.question}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, however it is cased. */
    public static Optional<Kind> of(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
