package no.sosialekommuner.guide;

/** One of several: a question, a line to tick off, a choice. The key is its own among its siblings and for good. */
public record Item(String key, Wording words) {}
