package no.sosialekommuner.contribution;

/** The one who asked, or an editor, took back that a question has an answer that solved it. */
public record AnswerUnaccepted(ContributionId contribution) {}
