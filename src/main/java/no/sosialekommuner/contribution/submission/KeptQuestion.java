package no.sosialekommuner.contribution.submission;

import no.sosialekommuner.contribution.ContributionId;

/**
 * A question that waits as a draft.
 *
 * @param id the same as it will have when it is published
 * @param address of the page on which it is looked through and published
 */
public record KeptQuestion(ContributionId id, String address) {}
