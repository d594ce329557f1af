package no.sosialekommuner.feedback;

/** Input was asked for. */
public record FeedbackAsked(long request) {}
