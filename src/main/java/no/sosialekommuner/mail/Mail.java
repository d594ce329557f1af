package no.sosialekommuner.mail;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.web.Language;

/**
 * A mail to one person, told in parts, so that its plain text and its HTML say the same.
 *
 * @param to the address
 * @param parts what it says, from top to bottom
 * @param useful how long it is worth sending: after that a server that was down need not be bothered with it
 */
public record Mail(String to, Language language, String subject, List<Part> parts, Duration useful) {

    public Mail {
        parts = List.copyOf(parts);
    }

    /** An empty mail that is worth sending for two days. */
    public static Mail to(String address, Language language, String subject) {
        return new Mail(address, language, subject, List.of(), Duration.ofDays(2));
    }

    /** Adds a paragraph. */
    public Mail says(String words) {
        return with(new Words(words));
    }

    /**
     * Adds a link on a line of its own.
     *
     * @param address whole, with the site's own {@code https://…}
     */
    public Mail leadsTo(String label, String address) {
        return with(new Link(label, address));
    }

    public Mail usefulFor(Duration time) {
        return new Mail(to, language, subject, parts, time);
    }

    private Mail with(Part part) {
        return new Mail(
                to,
                language,
                subject,
                Stream.concat(parts.stream(), Stream.of(part)).toList(),
                useful);
    }

    /** A piece of a mail. */
    public sealed interface Part permits Words, Link {}

    public record Words(String text) implements Part {}

    public record Link(String label, String address) implements Part {}
}
