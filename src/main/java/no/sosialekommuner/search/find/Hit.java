package no.sosialekommuner.search.find;

import java.time.Instant;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Person;

/**
 * A contribution that has the words.
 *
 * @param excerpt where they stand
 * @param score how well it fits; only to be compared within one search
 */
public record Hit(
        ContributionId id, Kind kind, Marked title, Marked excerpt, Person author, Instant publishedAt, float score) {

    public String address() {
        return Addresses.of(id, title.plain());
    }
}
