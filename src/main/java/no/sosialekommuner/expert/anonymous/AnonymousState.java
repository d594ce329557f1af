package no.sosialekommuner.expert.anonymous;

import java.util.Locale;

/** Where an anonymised version stands. */
public enum AnonymousState {
    /** The panel alone sees it. */
    DRAFT,
    /** The asker is to say what he or she thinks. */
    PROPOSED,
    /** The asker wants something else in it. */
    SUGGESTED,
    /** The asker wants nothing published. */
    REFUSED,
    /** The asker has said yes. */
    PUBLISHED;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
