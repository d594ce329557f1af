package no.sosialekommuner.contribution;

import java.time.Instant;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Where a contribution comes from.
 *
 * @param organisationNumber of the municipality in whose blog it stands, else of its author's
 * @param publishedAt null for a draft
 * @param updatedAt when its words were last changed
 */
public record Origin(
        Person author,
        String organisationNumber,
        String organisationName,
        int version,
        @Nullable Instant publishedAt,
        Instant updatedAt) {}
