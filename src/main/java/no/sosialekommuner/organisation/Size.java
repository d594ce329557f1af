package no.sosialekommuner.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Classes of population. The two lower limits are those by which Statistics Norway groups municipalities (KOSTRA). */
public enum Size {
    SMALL(0, 4_999),
    MEDIUM(5_000, 19_999),
    LARGE(20_000, 99_999),
    LARGEST(100_000, Integer.MAX_VALUE);

    private final int fewest;
    private final int most;

    Size(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }

    /** As in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Size> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
