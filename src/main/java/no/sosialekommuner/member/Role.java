package no.sosialekommuner.member;

import java.util.Locale;

/** What a member may do beyond reading and writing where the spaces let everybody. */
public enum Role {
    MEMBER,
    /** Tends the taxonomy and the edited pages, and mends other people's contributions. */
    EDITOR,
    /** Withdraws what breaks the rules. */
    MODERATOR,
    /** Answers within a promised time. */
    EXPERT,
    /** Decides who may join and with which role, and tends the taxonomy and the edited pages as editors do. */
    ADMINISTRATOR;

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
