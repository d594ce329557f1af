package no.sosialekommuner.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far back a list goes, counted from now. */
public enum Period {
    WEEK(7),
    MONTH(30),
    YEAR(365),
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** How many days it has, today among them; 0 for {@link #ALL}. */
    public int days() {
        return days;
    }

    /** As PostgreSQL writes it, or nothing for {@link #ALL}. */
    Optional<String> interval() {
        return this == ALL ? Optional.empty() : Optional.of(days + " days");
    }

    /** As in addresses, the API and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Period> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
