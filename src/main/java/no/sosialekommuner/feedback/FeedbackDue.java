package no.sosialekommuner.feedback;

/** Those who have not answered yet are to be reminded. */
public record FeedbackDue(long request) {}
