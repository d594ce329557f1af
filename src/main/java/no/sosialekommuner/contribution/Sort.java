package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of a list; {@link #UNANSWERED} also leaves out what has an answer. */
public enum Sort {
    NEW,
    ACTIVE,
    READ,
    UNANSWERED;

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
