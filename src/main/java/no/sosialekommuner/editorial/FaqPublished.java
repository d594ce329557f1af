package no.sosialekommuner.editorial;

/** An entry can be read: it is new, or came back together with its question. */
public record FaqPublished(FaqId id) {}
