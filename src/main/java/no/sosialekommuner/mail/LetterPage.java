package no.sosialekommuner.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be read in the browser. Links to this site stay on the host that the reader came by, whatever the site is
 * called in mail.
 */
public final class LetterPage {

    private final Letter letter;
    private final String site;

    LetterPage(Letter letter, String site) {
        this.letter = letter;
        this.site = site;
    }

    public long id() {
        return letter.id();
    }

    /** The name it comes from; empty for that of the community. */
    public String sender() {
        return letter.sender();
    }

    public String subject() {
        return letter.subject();
    }

    public String recipient() {
        return letter.recipient();
    }

    public Instant createdAt() {
        return letter.createdAt();
    }

    public List<Line> lines() {
        return letter.text().lines().map(this::line).toList();
    }

    private Line line(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return new Line(text, null);
        }
        boolean ours = text.startsWith(site + "/");
        return new Line(text, ours ? text.substring(site.length()) : text);
    }

    /** @param address where the line leads to, or null when it is just words */
    public record Line(String text, @Nullable String address) {}
}
