package no.sosialekommuner.contribution.revision;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Person;

/**
 * One version of a contribution.
 *
 * @param reason why it was made; empty where nobody said
 * @param tags slugs
 * @param state of the contribution from then on
 */
public record Revision(
        int version,
        Person editor,
        Instant at,
        String reason,
        String title,
        String body,
        List<String> tags,
        State state) {}
