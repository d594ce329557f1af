package no.sosialekommuner.freshness.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader says of whether it still holds. */
public enum Say {
    YES,
    PARTLY,
    NO;

    /** As in forms and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose code this is. */
    public static Optional<Say> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
