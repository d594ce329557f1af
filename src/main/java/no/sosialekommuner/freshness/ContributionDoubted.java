package no.sosialekommuner.freshness;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;

/** A reader has said that it does not hold any longer, or only in part. */
public record ContributionDoubted(ContributionId contribution, MemberId by) {}
