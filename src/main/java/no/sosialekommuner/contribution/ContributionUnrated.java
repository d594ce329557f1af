package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member no longer says how useful a contribution is. */
public record ContributionUnrated(ContributionId contribution, MemberId by) {}
