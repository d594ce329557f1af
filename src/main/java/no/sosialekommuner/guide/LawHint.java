package no.sosialekommuner.guide;

/**
 * What the law says in a chapter's matter.
 *
 * @param note key of the law note that it leans on, see {@link LawBook#find}
 */
public record LawHint(String note, Wording words) {}
