package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member has said how useful a contribution is, for the first time or anew. */
public record ContributionRated(ContributionId contribution, MemberId by) {}
