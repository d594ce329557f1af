package no.sosialekommuner.space.people;

import java.time.Instant;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.space.Standing;

/**
 * A member and what he or she is to a group.
 *
 * @param since when the member joined, or asked to
 */
public record Belonging(Person person, Standing standing, Instant since) {

    public boolean isOwner() {
        return standing == Standing.OWNER;
    }
}
