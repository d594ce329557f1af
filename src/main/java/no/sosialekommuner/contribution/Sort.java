package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of a list; {@link #UNANSWERED} also leaves out what has an answer. {@link #READ}, {@link #USEFUL} and
 * {@link #DISCUSSED} of a period go by what was done in the period, whenever the contribution was published, and leave out
 * what nobody read, found useful or replied to then. They are counted in the background and at most some minutes old.
 */
public enum Sort {
    NEW,
    ACTIVE,
    READ,
    USEFUL,
    DISCUSSED,
    UNANSWERED;

    /** Whether it goes by what members have done, so that a period says when. */
    public boolean isTallied() {
        return this == READ || this == USEFUL || this == DISCUSSED;
    }

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
