package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member has taken the like of a contribution back. */
public record ContributionUnliked(ContributionId contribution, MemberId by) {}
