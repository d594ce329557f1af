package no.sosialekommuner.taxonomy.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turtle word by word. An address begins with {@code <}, a text with a quotation mark; neither has its end. */
final class TurtleTokens {

    private static final Pattern PLAIN = Pattern.compile("true|false|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?");

    private final String text;
    private int at;
    private int line = 1;
    private @Nullable String ahead;

    TurtleTokens(String text) {
        this.text = text;
    }

    /** Where the word that was read last ends. */
    int line() {
        return line;
    }

    /** Whether it is a number or a truth value, which stand without quotation marks. */
    static boolean isPlain(String token) {
        return PLAIN.matcher(token).matches();
    }

    boolean atEnd() throws Unreadable {
        return peek().isEmpty();
    }

    /** Empty at the end. */
    String peek() throws Unreadable {
        String token = ahead == null ? read() : ahead;
        ahead = token;
        return token;
    }

    String next() throws Unreadable {
        String token = peek();
        if (token.isEmpty()) {
            throw unexpected("");
        }
        ahead = null;
        return token;
    }

    /** Whether this was next; it is read then. */
    boolean took(String wanted) throws Unreadable {
        boolean there = peek().equals(wanted);
        if (there) {
            ahead = null;
        }
        return there;
    }

    void require(String wanted) throws Unreadable {
        if (!took(wanted)) {
            throw unexpected(peek());
        }
    }

    Unreadable unexpected(String token) {
        return new Unreadable(line, token.isEmpty() ? "…" : token);
    }

    private String read() throws Unreadable {
        pass();
        if (at >= text.length()) {
            return "";
        }
        char first = text.charAt(at);
        return switch (first) {
            case '<' -> address();
            case '"', '\'' -> literal(first);
            case ';', ',', '[', ']', '(', ')' -> text.substring(at, ++at);
            case '^' -> datatype();
            default -> word();
        };
    }

    /** Space and comments. */
    private void pass() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                count();
            }
        }
    }

    private void count() {
        line += text.charAt(at++) == '\n' ? 1 : 0;
    }

    private String address() throws Unreadable {
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw unexpected("<");
        }
        String token = text.substring(at, end);
        at = end + 1;
        return token;
    }

    private String datatype() throws Unreadable {
        if (!text.startsWith("^^", at)) {
            throw unexpected("^");
        }
        at += 2;
        return "^^";
    }

    /** Within one quotation mark or three. */
    private String literal(char quote) throws Unreadable {
        String three = String.valueOf(quote).repeat(3);
        String close = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += close.length();
        StringBuilder token = new StringBuilder("\"");
        while (!text.startsWith(close, at)) {
            if (at + 1 >= text.length()) {
                throw unexpected(close);
            }
            if (text.charAt(at) == '\\') {
                escape(token);
            } else {
                token.append(text.charAt(at));
                count();
            }
        }
        at += close.length();
        return token.toString();
    }

    private void escape(StringBuilder token) throws Unreadable {
        char sign = text.charAt(at + 1);
        at += 2;
        switch (sign) {
            case 'n' -> token.append('\n');
            case 'r' -> token.append('\r');
            case 't' -> token.append('\t');
            case 'b', 'f' -> token.append(' ');
            case 'u' -> token.appendCodePoint(number(4));
            case 'U' -> token.appendCodePoint(number(8));
            default -> token.append(sign);
        }
    }

    private int number(int digits) throws Unreadable {
        String hexadecimal = text.substring(at, Math.min(at + digits, text.length()));
        at += hexadecimal.length();
        try {
            int number = Integer.parseInt(hexadecimal, 16);
            if (hexadecimal.length() == digits && Character.isValidCodePoint(number)) {
                return number;
            }
            throw unexpected(hexadecimal);
        } catch (NumberFormatException _) {
            throw unexpected(hexadecimal);
        }
    }

    /** Up to space or a sign; a dot ends it only when nothing follows at once. */
    private String word() {
        int start = at;
        at++;
        while (at < text.length() && !isBoundary(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean isBoundary(int place) {
        char sign = text.charAt(place);
        boolean dot = sign == '.' && (place + 1 == text.length() || isBoundary(place + 1));
        return dot
                || Character.isWhitespace(sign)
                || ";,[]()<\"'^#".indexOf(sign) >= 0 && text.charAt(place - 1) != '\\';
    }
}
