package no.sosialekommuner.space;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a mail tells of what is new in a space. */
public enum MailText {
    /** Everything where every member reads, and only that there is something where not. */
    PROPOSED,
    FULL,
    SHORT;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailText stored(@Nullable String value) {
        return value == null ? PROPOSED : valueOf(value);
    }

    @Nullable
    String stored() {
        return this == PROPOSED ? null : name();
    }
}
