package no.sosialekommuner.contribution;

/** A contribution that had been withdrawn is published again; it is no news. */
public record ContributionRestored(ContributionId id) {}
