package no.sosialekommuner.taxonomy;

/**
 * A change of the log is being undone: whoever moved rows for it brings them back, in the same transaction.
 *
 * @param change number of the change that is undone
 * @param editor number of the member who undoes it
 */
public record ChangeUndone(long change, long editor) {}
