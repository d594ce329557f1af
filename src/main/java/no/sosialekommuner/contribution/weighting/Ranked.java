package no.sosialekommuner.contribution.weighting;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;

/** A contribution among the most useful; the first is number 1. */
public record Ranked(int number, ContributionId id, String title) {

    public String address() {
        return Addresses.of(id, title);
    }
}
