package no.sosialekommuner.curation.tag;

/**
 * What two who edit at once have said differently.
 *
 * @param field as in text keys
 */
public record Differing(String field, String theirs, String mine) {}
