package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A reply was taken away from everybody; only its place may be left. */
public record ReplyWithdrawn(ContributionId contribution, ReplyId reply, MemberId by) {}
