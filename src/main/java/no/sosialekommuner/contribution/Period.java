package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far back a list goes, counted from now. */
public enum Period {
    WEEK("7 days"),
    MONTH("1 month"),
    YEAR("1 year"),
    ALL(null);

    private final @Nullable String interval;

    Period(@Nullable String interval) {
        this.interval = interval;
    }

    /** As PostgreSQL writes it, or nothing for {@link #ALL}. */
    Optional<String> interval() {
        return Optional.ofNullable(interval);
    }

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Period> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
