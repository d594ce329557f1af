package no.sosialekommuner.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored mail.
 *
 * @param sender the name that it comes from; empty for that of the community
 * @param headers further lines of its head, each as {@code Name: value}
 * @param attempts how often it has been tried, this time included
 * @param sentAt null while it waits
 * @param calendar what a calendar program is told, as iCalendar; empty for nothing
 */
public record Letter(
        long id,
        String recipient,
        String subject,
        String text,
        String html,
        String sender,
        String headers,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        String calendar) {}
