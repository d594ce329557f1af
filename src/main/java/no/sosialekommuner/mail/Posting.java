package no.sosialekommuner.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a mail is posted, beside what it says.
 *
 * @param notice whether it tells of something nobody waits for: it is held back by pauses and limits, and others go first
 * @param sender the name that it comes from; empty for that of the community
 * @param preview what mail programs show beside the subject; empty for the first words
 * @param headers further lines of its head, by their names
 * @param calendar what a calendar program is told, as iCalendar with a method; empty for nothing
 */
public record Posting(boolean notice, String sender, String preview, Map<String, String> headers, String calendar) {

    /** A mail that somebody waits for. */
    static final Posting PROMPT = new Posting(false, "", "", Map.of(), "");

    public Posting {
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z-]+") || value.chars().anyMatch(it -> it < ' ' || it > '~')) {
                throw new IllegalArgumentException("No header: " + name);
            }
        });
        headers = Map.copyOf(headers);
    }

    /** A mail that nobody waits for. */
    public static Posting notice(String preview) {
        return new Posting(true, "", preview, Map.of(), "");
    }

    public Posting from(String name) {
        return new Posting(notice, name, preview, headers, calendar);
    }

    /** @throws IllegalArgumentException when it is not printable ASCII */
    public Posting with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Posting(notice, sender, preview, more, calendar);
    }

    /** Somebody waits for it, and it brings something for the calendar (RFC 5546). */
    public static Posting inviting(String calendar) {
        return new Posting(false, "", "", Map.of(), calendar);
    }

    /**
     * One of many of its sort, which whoever gets it can be rid of by one click (RFC 2919, RFC 8058), and which nobody's
     * absence answers.
     *
     * @param list what they are together, as {@code brev.example.org}
     * @param leaving the address to which a {@code POST} ends them
     */
    public Posting ofList(String list, String leaving) {
        return with("List-Id", "<" + list + ">")
                .with("List-Unsubscribe", "<" + leaving + ">")
                .with("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .with("X-Auto-Response-Suppress", "All");
    }

    /** As it is stored. */
    String head() {
        return headers.entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
