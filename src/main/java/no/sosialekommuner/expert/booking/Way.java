package no.sosialekommuner.expert.booking;

import java.util.Locale;

/** How one talks. */
public enum Way {
    ONLINE,
    PHONE;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
