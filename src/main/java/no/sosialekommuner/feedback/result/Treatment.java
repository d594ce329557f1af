package no.sosialekommuner.feedback.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the asker has made of a remark. */
public enum Treatment {
    TAKEN,
    PARTLY,
    NOT;

    /** As in text keys and forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Treatment> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
