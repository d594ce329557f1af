package no.sosialekommuner.expert;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** A second opinion has been given to whoever asked for it. */
public record OpinionGiven(ContributionId question, MemberId to, MemberId by) {}
