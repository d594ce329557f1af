package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a text. What belongs together stays together: 3,5 and 1.000, e-post, f.eks., an e-mail address, a domain.
 * A hyphen parts words ("IT-avdeling"), except after a single letter; § is a word of its own.
 */
final class Tokens {

    /** A longer run of letters is no word, and costs no more than this. */
    static final int LONGEST = 64;

    private static final Set<String> DOMAINS = Set.of("no", "com", "org", "net", "info", "eu", "se", "dk", "gov", "io");

    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /** In reading order, not overlapping. */
    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = tokens.next(at);
        }
        return tokens.found;
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (c == '§') {
            found.add(new Token(at, at + 1, "§"));
            return at + 1;
        }
        if (!isWord(at)) {
            return at + 1;
        }
        int end = run(at);
        end = Character.isDigit(c) ? number(end) : joined(at, end);
        add(at, end);
        return end;
    }

    private void add(int start, int end) {
        String word = Spelling.normal(text.substring(start, Math.min(end, start + LONGEST)));
        if (isAbbreviation(word)) {
            word = word.replace(".", "");
        }
        if (!word.isEmpty() && !(word.length() == 1 && Character.isSurrogate(word.charAt(0)))) {
            found.add(new Token(start, end, word.equals("paragraf") ? "§" : word));
        }
    }

    private static boolean isAbbreviation(String word) {
        int dot = word.lastIndexOf('.');
        return dot > 0
                && Character.isLetter(word.charAt(0))
                && word.indexOf('@') < 0
                && !DOMAINS.contains(word.substring(dot + 1));
    }

    private int run(int at) {
        int end = at;
        while (end < text.length() && (isWord(end) || isApostrophe(end))) {
            end++;
        }
        return end;
    }

    /** Decimals and thousands: a digit follows the sign at once. */
    private int number(int end) {
        int now = end;
        while (now + 1 < text.length()
                && (text.charAt(now) == ',' || text.charAt(now) == '.')
                && Character.isDigit(text.charAt(now + 1))) {
            now = run(now + 1);
        }
        return now;
    }

    private int joined(int start, int end) {
        if (end + 1 >= text.length() || !isWord(end + 1)) {
            return end;
        }
        return switch (text.charAt(end)) {
            case '-' -> end - start == 1 && Character.isLetter(text.charAt(end + 1)) ? run(end + 1) : end;
            case '@' -> dotted(run(end + 1));
            case '.' -> abbreviation(start, end);
            default -> end;
        };
    }

    private int dotted(int end) {
        int now = end;
        while (now + 1 < text.length() && (text.charAt(now) == '.' || text.charAt(now) == '-') && isWord(now + 1)) {
            now = run(now + 1);
        }
        return now;
    }

    /** "f.eks", "bl.a", "ks.no", "fornavn.etternavn@kommune.no"; but not the end of a sentence without a space. */
    private int abbreviation(int start, int end) {
        int whole = dotted(end);
        if (whole < text.length() && text.charAt(whole) == '@' && whole + 1 < text.length() && isWord(whole + 1)) {
            return dotted(run(whole + 1));
        }
        if (end - start <= 2 && run(end + 1) - end <= 4) {
            return whole;
        }
        int dot = text.lastIndexOf('.', whole - 1);
        return DOMAINS.contains(text.substring(dot + 1, whole)) ? whole : end;
    }

    private boolean isApostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private boolean isWord(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at + 1));
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK && c != '\u200d' && c != '\ufe0f';
    }
}
