package no.sosialekommuner.notification.digest;

import java.time.Instant;
import no.sosialekommuner.notification.MailPlan;
import org.jspecify.annotations.Nullable;

/**
 * A member's digest.
 *
 * @param plan never {@link MailPlan#AT_ONCE}
 * @param sentAt when the last one was sent, or null
 * @param stoppedAt since when it has stopped by itself, or null
 */
public record Digest(
        MailPlan plan,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable Instant stoppedAt) {

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** Whether what is sent now is the digest. */
    boolean isDue(Instant now) {
        return plan != MailPlan.NEVER && !nextAt.isAfter(now);
    }
}
