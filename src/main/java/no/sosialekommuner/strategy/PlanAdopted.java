package no.sosialekommuner.strategy;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** A plan was adopted, and written down as such by somebody. */
public record PlanAdopted(ContributionId plan, MemberId by) {}
