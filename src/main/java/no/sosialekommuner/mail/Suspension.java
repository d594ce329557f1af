package no.sosialekommuner.mail;

import java.time.Instant;
import java.util.Locale;

/**
 * Nothing is sent to an address any longer.
 *
 * @param detail what its mail server said, or nothing
 */
public record Suspension(String address, Instant since, Reason reason, String detail) {

    /** Why. */
    public enum Reason {
        /** The mail server says that nobody is there, or has not taken anything for long. */
        UNREACHABLE,
        /** Whoever reads it has said that our mail is spam. */
        COMPLAINED;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
