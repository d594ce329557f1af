package no.sosialekommuner.taxonomy.edit;

import java.util.Locale;

/** What an editor did. */
public enum ChangeKind {
    ADDED,
    CHANGED,
    ORDERED,
    RETIRED,
    REVIVED,
    MERGED,
    FACET_ADDED,
    FACET_CHANGED,
    FACET_RETIRED,
    FACET_REVIVED,
    IMPORTED,
    PROPOSAL_APPROVED,
    RETAGGED,
    UNDONE;

    /** As in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
