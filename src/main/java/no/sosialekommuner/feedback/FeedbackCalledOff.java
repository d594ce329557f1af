package no.sosialekommuner.feedback;

/** Input is not wanted any more. */
public record FeedbackCalledOff(long request) {}
