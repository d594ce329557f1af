package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** The experts do not answer, and have said why. */
public record ExpertReturned(ContributionId question, MemberId by) {}
