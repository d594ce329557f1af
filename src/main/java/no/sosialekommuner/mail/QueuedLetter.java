package no.sosialekommuner.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as administrators see it: to whom and how it fares, and nothing of what it says.
 *
 * @param prompt whether somebody waits for it
 * @param attempts how often it has been tried
 * @param nextAt when it is tried again
 * @param failure what happened last, or null
 * @param givenUpAt null while it is still tried
 */
public record QueuedLetter(
        long id,
        String recipient,
        boolean prompt,
        Instant createdAt,
        int attempts,
        Instant nextAt,
        @Nullable String failure,
        @Nullable Instant givenUpAt) {}
