package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;

/** The promise is broken: there is no answer at the due time. */
public record ExpertLate(ContributionId question) {}
