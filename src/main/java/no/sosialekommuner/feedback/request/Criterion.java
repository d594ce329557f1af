package no.sosialekommuner.feedback.request;

/** @param weight 0 to 100; 0 where it is told of and does not count in all */
public record Criterion(long id, String name, int weight) {}
