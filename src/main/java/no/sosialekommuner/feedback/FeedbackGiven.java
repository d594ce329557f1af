package no.sosialekommuner.feedback;

import no.sosialekommuner.member.MemberId;

/** Somebody has answered for the first time. */
public record FeedbackGiven(long request, MemberId by) {}
