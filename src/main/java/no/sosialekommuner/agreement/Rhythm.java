package no.sosialekommuner.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a municipality is invoiced. */
public enum Rhythm {
    MONTH,
    QUARTER;

    /** As in forms and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
