package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What sort of contribution it is; the core treats all alike. */
public enum Kind {
    QUESTION,
    DISCUSSION,
    ARTICLE,

    /** A document that is composed of chapters, which are written elsewhere than on the page for new contributions. */
    PLAN;

    /** What is written on the page for new contributions, and sent to the API as one text. */
    public static final List<Kind> WRITTEN = List.of(QUESTION, DISCUSSION, ARTICLE);

    /** Whether its text is changed as one, by whoever has the right to; else by what composes it. */
    public boolean isWritten() {
        return WRITTEN.contains(this);
    }

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
