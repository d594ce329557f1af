package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** A member likes a reply. */
public record ReplyLiked(ContributionId contribution, ReplyId reply, MemberId by) {}
