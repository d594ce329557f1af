package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** The clock goes again. */
public record ExpertResumed(ContributionId question, MemberId by) {}
