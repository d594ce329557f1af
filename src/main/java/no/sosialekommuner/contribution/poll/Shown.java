package no.sosialekommuner.contribution.poll;

import java.util.Locale;

/** When the results of a poll are shown. */
public enum Shown {
    /** At any time. */
    ALWAYS,
    /** To each when that member has voted, and to all when it is closed. */
    VOTED,
    /** When it is closed. */
    CLOSED;

    /** As it stands in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
