package no.sosialekommuner.contribution;

/** A contribution was published for the first time: those who follow its author, tags or organisation want to know. */
public record ContributionPublished(ContributionId id) {}
