package no.sosialekommuner.contribution;

import no.sosialekommuner.member.Person;

/** A published contribution in one line, as letters name it. */
public record Headline(ContributionId id, String title, String spaceName, Person author, int replies) {

    public String address() {
        return Addresses.of(id, title);
    }
}
