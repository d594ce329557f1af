package no.sosialekommuner.correspondence.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param detail what tells more of it, for administrators
 * @param address of what it has become, or null
 */
public record ReceivedMail(
        long id,
        String sender,
        String subject,
        Outcome outcome,
        String detail,
        @Nullable String address,
        Instant receivedAt) {}
