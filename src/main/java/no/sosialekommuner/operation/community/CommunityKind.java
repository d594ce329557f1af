package no.sosialekommuner.operation.community;

/** A community is real, or the sample one where anybody may be anybody. */
public enum CommunityKind {
    REAL,
    SAMPLE
}
