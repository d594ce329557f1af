package no.sosialekommuner.contribution;

/** A contribution that is published got another text, title or tags. */
public record ContributionRevised(ContributionId id) {}
