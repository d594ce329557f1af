package no.sosialekommuner.space;

import java.util.Locale;

/** How one comes into a group. */
public enum Admission {
    /** Every member reads, and joins without asking. */
    OPEN,
    /** Only those who belong read; the owners let others in. */
    REQUEST;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
