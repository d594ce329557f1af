package no.sosialekommuner.member;

import java.util.Locale;

/** The capacity in which a member speaks, shown beside the name. */
public enum SpeaksAs {
    EMPLOYEE,
    ELECTED,
    EXPERT,
    PARTNER;

    /** As in text keys: {@code member.speaks.elected}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
