package no.sosialekommuner.space;

import java.util.Locale;

/** What a member is to a group. */
public enum Standing {
    /** Has asked to be let in; gives no right to anything. */
    REQUESTED,
    MEMBER,
    /** Belongs, and decides who else does. */
    OWNER;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
