package no.sosialekommuner.search.similar;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;

/**
 * A question that is like the one that somebody writes.
 *
 * @param solved whether an answer is accepted
 * @param helped how many it has answered before they asked
 */
public record Similar(ContributionId id, String title, boolean solved, int replies, int helped) {

    public String address() {
        return Addresses.of(id, title);
    }

    /** As in text keys. */
    public String state() {
        return solved ? "solved" : replies > 0 ? "replied" : "open";
    }
}
