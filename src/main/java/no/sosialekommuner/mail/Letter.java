package no.sosialekommuner.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored mail.
 *
 * @param sentAt null while it waits
 */
public record Letter(
        long id,
        String recipient,
        String subject,
        String text,
        String html,
        Instant createdAt,
        @Nullable Instant sentAt) {}
