package no.sosialekommuner.contribution.similar;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;

/** A contribution that is named beside another. */
public record Neighbour(ContributionId id, Kind kind, String title, int replies) {

    public String address() {
        return Addresses.of(id, title);
    }
}
