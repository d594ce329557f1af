package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member has taken the like of a reply back. */
public record ReplyUnliked(ContributionId contribution, ReplyId reply, MemberId by) {}
