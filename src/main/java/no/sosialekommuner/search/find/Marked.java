package no.sosialekommuner.search.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.sosialekommuner.search.language.Found;
import no.sosialekommuner.search.language.Match;

/**
 * Text of which some words are what was searched for.
 *
 * @param parts in reading order
 */
public record Marked(List<Part> parts) {

    public Marked {
        parts = List.copyOf(parts);
    }

    /** All of the text. */
    static Marked whole(String text, Found found) {
        return cut(text, found.matches(), 0, text.length());
    }

    /** The stretch that answers most. */
    static Marked excerpt(String text, Found found) {
        Marked stretch = cut(text, found.inExcerpt(), found.excerptStart(), found.excerptEnd());
        List<Part> parts = new ArrayList<>(stretch.parts());
        if (found.excerptStart() > 0) {
            parts.addFirst(new Part("… ", false));
        }
        if (found.excerptEnd() < text.length()) {
            parts.add(new Part(" …", false));
        }
        return new Marked(parts);
    }

    private static Marked cut(String text, List<Match> matches, int start, int end) {
        List<Part> parts = new ArrayList<>();
        int at = start;
        for (Match match :
                matches.stream().sorted(Comparator.comparingInt(Match::start)).toList()) {
            add(parts, text.substring(at, match.start()), false);
            add(parts, text.substring(match.start(), match.end()), true);
            at = match.end();
        }
        add(parts, text.substring(at, end), false);
        return new Marked(parts);
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, found));
        }
    }

    /** The words alone. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** @param found whether it is what was searched for */
    public record Part(String text, boolean found) {}
}
