package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;

/** An expert has answered; {@code kept} says whether it was in time. */
public record ExpertAnswered(ContributionId question, boolean kept) {}
