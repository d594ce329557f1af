package no.sosialekommuner.contribution;

import no.sosialekommuner.member.MemberId;

/** The one who asked, or an editor, pointed out the answer that solved it. */
public record AnswerAccepted(ContributionId contribution, ReplyId answer, MemberId by) {}
