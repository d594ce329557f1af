package no.sosialekommuner.contribution;

/** A contribution was taken away; only its author and the hosts still see it. */
public record ContributionWithdrawn(ContributionId id) {}
