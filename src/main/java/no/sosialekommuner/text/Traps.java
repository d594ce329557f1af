package no.sosialekommuner.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets aside what would cost the parser far more than the text is long: HTML that never ends, and tables that a few
 * characters blow up to millions of cells. Stand-ins that no clean text contains carry the characters past the parser.
 */
final class Traps {

    private static final char LESS_THAN = '\uFDD0';
    private static final char PIPE = '\uFDD1';

    /** The only uses of {@code <} in Markdown besides HTML: a bare address, and a link's target in angle brackets. */
    private static final Pattern ANGLE =
            Pattern.compile("(?<=\\]\\()<[^<>\\n]{1,500}+>|<(?:https?://|mailto:)[^\\s<>]{1,2000}+>"
                    + "|<[\\w.+-]{1,64}+@[\\w.-]{1,250}+>|<");

    private static final Pattern RULE_OF_TABLE = Pattern.compile("[\\s>*+\\-:|0-9.)]*\\|[\\s>*+\\-:|0-9.)]*");
    private static final int MOST_CELLS = 50_000;

    private Traps() {}

    static String defused(String text) {
        return tables(angles(text));
    }

    /** In the HTML, the characters stand as they were typed. */
    static String restored(String html) {
        return html.replace(String.valueOf(LESS_THAN), "&lt;").replace(PIPE, '|');
    }

    private static String angles(String text) {
        return ANGLE.matcher(text)
                .replaceAll(found -> found.group().equals("<")
                        ? String.valueOf(LESS_THAN)
                        : Matcher.quoteReplacement(found.group()));
    }

    private static String tables(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        int[] rows = rowsBelow(lines);
        long cells = 0;
        for (int at = 0; at < lines.length; at++) {
            if (isRule(lines[at])) {
                long more = lines[at].chars().filter(c -> c == '|').count() * rows[at];
                cells += more;
                if (cells > MOST_CELLS) {
                    lines[at] = lines[at].replace('|', PIPE);
                    cells -= more;
                }
            }
        }
        return String.join("\n", lines);
    }

    /** A table goes on until the next empty line; only the first rule of it makes it one, the others are rows. */
    private static int[] rowsBelow(String[] lines) {
        int[] rows = new int[lines.length];
        int count = 0;
        for (int at = lines.length - 1; at >= 0; at--) {
            count = lines[at].isBlank() ? 0 : count + 1;
            rows[at] = count;
        }
        return rows;
    }

    private static boolean isRule(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && RULE_OF_TABLE.matcher(line).matches();
    }
}
