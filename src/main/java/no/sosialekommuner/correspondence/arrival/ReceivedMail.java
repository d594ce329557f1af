package no.sosialekommuner.correspondence.arrival;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param detail what tells more of it, for administrators
 * @param address of what it has become, or null
 * @param again whether it is read again at the next round
 * @param handler who had it read again or dismissed it, or null
 */
public record ReceivedMail(
        long id,
        String sender,
        String subject,
        Outcome outcome,
        String detail,
        @Nullable String address,
        Instant receivedAt,
        boolean again,
        @Nullable String handler,
        @Nullable Instant handledAt) {

    /** Whether an administrator can do something with it. */
    public boolean isSetAside() {
        return outcome == Outcome.SET_ASIDE;
    }

    /** The end of the key of the sentence that says why; null where the detail has to do. */
    public @Nullable String why() {
        return switch (outcome) {
            case REFUSED, EMPTY, UNADDRESSED -> detail.isEmpty() ? null : detail;
            case SET_ASIDE, RETRIED, DISMISSED -> fault();
            case REPLIED, ASKED, KEPT, UNKNOWN, TOO_MANY, MACHINE, BOUNCED, COMPLAINED -> null;
        };
    }

    private String fault() {
        if (detail.equals(MailReading.NOT_THERE)) {
            return "not-there";
        }
        if (detail.contains("larger") || detail.startsWith("Larger")) {
            return "large";
        }
        return detail.contains(" ") ? "broken" : "fault";
    }
}
