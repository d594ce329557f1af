package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member likes a contribution. */
public record ContributionLiked(ContributionId contribution, MemberId by) {}
