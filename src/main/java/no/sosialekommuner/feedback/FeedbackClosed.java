package no.sosialekommuner.feedback;

/** The time for answers is over. */
public record FeedbackClosed(long request) {}
