package no.sosialekommuner.editorial;

/** An entry that can be read got other words or tags. */
public record FaqChanged(FaqId id) {}
