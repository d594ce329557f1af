package no.sosialekommuner.integration;

import java.util.Locale;

/** What a token may be used for; never more than its member may do. */
public enum Scope {
    READ,
    /** Reading and changing. */
    WRITE;

    /** As in text keys and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority that Spring Security asks for. */
    String authority() {
        return "SCOPE_" + name();
    }
}
