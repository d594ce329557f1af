package no.sosialekommuner.contribution.retag;

/** What is done to the tags: put on, taken off, or taken off and others put on where there was something to take off. */
public enum RetagMode {
    ADD,
    REMOVE,
    REPLACE
}
