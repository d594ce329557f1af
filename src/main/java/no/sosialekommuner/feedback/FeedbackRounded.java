package no.sosialekommuner.feedback;

import no.sosialekommuner.member.MemberId;

/** Whoever asked has told what came of it. */
public record FeedbackRounded(long request, MemberId by) {}
