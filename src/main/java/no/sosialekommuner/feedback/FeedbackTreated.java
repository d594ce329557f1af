package no.sosialekommuner.feedback;

import no.sosialekommuner.member.MemberId;

/** It is said what was made of a remark of this member. */
public record FeedbackTreated(long request, MemberId to, MemberId by) {}
