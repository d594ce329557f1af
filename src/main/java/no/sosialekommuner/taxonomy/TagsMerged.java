package no.sosialekommuner.taxonomy;

/**
 * One tag has taken over everything from another. Whoever keeps rows that name a tag moves them, in the same transaction,
 * and remembers under the change's number which, for {@link ChangeUndone}.
 *
 * @param change number of the change in the log
 */
public record TagsMerged(long change, TagId from, TagId into) {}
