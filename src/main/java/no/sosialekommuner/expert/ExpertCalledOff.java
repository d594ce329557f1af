package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;

/** The asker does not need an expert any more, or the question is gone. */
public record ExpertCalledOff(ContributionId question) {}
