package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** The clock stands until the asker has said more. */
public record ExpertAskedBack(ContributionId question, MemberId by) {}
