package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** An expert is asked for a second opinion. */
public record OpinionAsked(ContributionId question, MemberId to, MemberId by) {}
