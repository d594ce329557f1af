package no.sosialekommuner.strategy;

import no.sosialekommuner.contribution.ContributionId;

/** It is soon, or now, that one should look at what came of an adopted plan. */
public record EvaluationDue(ContributionId plan) {}
