package no.sosialekommuner.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it in the list; the secret itself is known to nobody.
 *
 * @param lastUsedAt to the minute, or null when it was never used
 */
public record Token(
        long id,
        String name,
        Scope scope,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
