package no.sosialekommuner.journal;

/**
 * That a row was made, changed or removed.
 *
 * @param sort what it was, as the triggers of the owning module name it
 * @param ref its key
 */
public record Noted(String sort, String ref) {}
