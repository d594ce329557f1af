package no.sosialekommuner.guide;

/** How somebody could write it; shown under the guide's example mark. */
public record Example(String key, Wording title, Wording words) {}
