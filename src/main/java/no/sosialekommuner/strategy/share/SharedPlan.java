package no.sosialekommuner.strategy.share;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;

/**
 * A plan of others, in a list.
 *
 * @param id of the contribution in which it is read
 * @param number of the municipality
 * @param population of the municipality, 0 where it has none
 */
public record SharedPlan(
        ContributionId id,
        String title,
        String number,
        String organisation,
        int population,
        LocalDate adoptedOn,
        Instant sharedAt,
        int likes,
        int borrowers) {

    public String address() {
        return Addresses.of(id, title);
    }
}
