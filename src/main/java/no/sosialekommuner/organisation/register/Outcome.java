package no.sosialekommuner.organisation.register;

/** What became of a row. */
public enum Outcome {
    INSERTED,
    UPDATED,
    UNCHANGED
}
