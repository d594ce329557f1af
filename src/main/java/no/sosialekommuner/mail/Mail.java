package no.sosialekommuner.mail;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, told in parts, so that its plain text and its HTML say the same.
 *
 * @param to the address
 * @param parts what it says, from top to bottom
 * @param useful how long it is worth sending: after that a server that was down need not be bothered with it
 */
public record Mail(String to, Language language, String subject, List<Part> parts, Duration useful, Posting posting) {

    public Mail {
        parts = List.copyOf(parts);
    }

    /** An empty mail that is worth sending for two days. */
    public static Mail to(String address, Language language, String subject) {
        return new Mail(address, language, subject, List.of(), Duration.ofDays(2), Posting.PROMPT);
    }

    /** Adds a paragraph. */
    public Mail says(String words) {
        return with(new Words(words));
    }

    /**
     * Adds a button; in plain text a link on a line of its own.
     *
     * @param address whole, with the site's own {@code https://…}
     */
    public Mail leadsTo(String label, String address) {
        return with(new Link(label, address));
    }

    /** Adds what the mail is about, large, with what stands above it in small words. */
    public Mail isAbout(String above, String title) {
        return with(new Title(above, title));
    }

    /** Adds a heading over what follows. */
    public Mail heads(String words) {
        return with(new Heading(words));
    }

    /**
     * Adds what somebody has written.
     *
     * @param name who
     * @param detail from where, and when
     * @param html safe, and made for mail: no pictures, no classes, links whole
     * @param text the same in plain text
     */
    public Mail quotes(String name, String detail, String html, String text) {
        return with(new Quote(name, detail, html, text));
    }

    /** Adds a line of a list that leads somewhere, with small words below it. */
    public Mail lists(String title, String address, String detail) {
        return with(new Entry(title, address, detail));
    }

    /** Adds small words at the end, with a link where there is one. */
    public Mail notes(String words, @Nullable String label, @Nullable String address) {
        return with(new Note(words, label, address));
    }

    public Mail usefulFor(Duration time) {
        return new Mail(to, language, subject, parts, time, posting);
    }

    public Mail posted(Posting how) {
        return new Mail(to, language, subject, parts, useful, how);
    }

    private Mail with(Part part) {
        return new Mail(
                to,
                language,
                subject,
                Stream.concat(parts.stream(), Stream.of(part)).toList(),
                useful,
                posting);
    }

    /** A piece of a mail. */
    public sealed interface Part permits Words, Link, Title, Heading, Quote, Entry, Note {}

    public record Words(String text) implements Part {}

    public record Link(String label, String address) implements Part {}

    public record Title(String above, String title) implements Part {}

    public record Heading(String text) implements Part {}

    public record Quote(String name, String detail, String html, String text) implements Part {}

    public record Entry(String title, String address, String detail) implements Part {}

    public record Note(
            String text, @Nullable String label, @Nullable String address) implements Part {}
}
