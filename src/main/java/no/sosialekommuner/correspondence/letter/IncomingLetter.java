package no.sosialekommuner.correspondence.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read.
 *
 * @param key by which it is known again when it comes twice
 * @param sender in lower case, or null when nobody is named or several are
 * @param recipients every address it was sent to, in lower case
 * @param words what was written, as Markdown; empty when nothing was
 * @param whole the same with everything that was cut off, as plain text
 * @param machine what shows that no person has sent it, or null
 * @param report what a mail server tells of an earlier mail, or null
 * @param checks what mail servers say of the sender, the nearest first
 */
public record IncomingLetter(
        String key,
        @Nullable String sender,
        List<String> recipients,
        String subject,
        String words,
        String whole,
        List<Enclosure> enclosures,
        @Nullable String machine,
        @Nullable Report report,
        List<String> checks) {

    /** The name that its sender's program gave it, fit for a header of ours; nothing where it gave none. */
    public Optional<String> messageId() {
        return Optional.of(key)
                .filter(it -> it.matches("id:<[!-;=?-~]{1,250}>"))
                .map(it -> it.substring("id:".length()));
    }

    /**
     * Whether our own mail server has found that the mail comes from where it says.
     *
     * @param server the name by which it signs what it has checked; without one nothing is believed
     */
    public boolean isGenuine(String server) {
        return !server.isBlank()
                && !checks.isEmpty()
                && checks.getFirst().strip().toLowerCase(Locale.ROOT).startsWith(server.toLowerCase(Locale.ROOT))
                && checks.getFirst().matches("(?is).*;\\s*dmarc\\s*=\\s*pass\\b.*");
    }
}
