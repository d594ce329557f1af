package no.sosialekommuner.editorial;

/** An entry can no longer be read. */
public record FaqWithdrawn(FaqId id) {}
