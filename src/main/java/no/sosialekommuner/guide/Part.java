package no.sosialekommuner.guide;

/** A section of a chapter, with what belongs there. */
public record Part(String key, Wording title, Wording words) {}
