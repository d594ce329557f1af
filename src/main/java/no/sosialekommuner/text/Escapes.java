package no.sosialekommuner.text;

import java.util.regex.Pattern;

/** Text that means itself: what Markdown would take for a mark is escaped. */
public final class Escapes {

    /** {@code <} is not among them: our Markdown takes no HTML and shows it as it is. */
    private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]~|]|&(?=#?\\w+;)|!$");

    private static final Pattern AT_BEGINNING = Pattern.compile("^( *)(#{1,6}(?=\\s|$)|>|[-+](?=\\s|$)|-(?=-)|=|:)");
    private static final Pattern NUMBER_AT_BEGINNING = Pattern.compile("^( *\\d{1,9})([.)])(?=\\s|$)");

    private Escapes() {}

    public static String inText(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    /** For the beginning of a line, where more characters are marks. */
    public static String atBeginning(String line) {
        String safe = AT_BEGINNING.matcher(line).replaceFirst("$1\\\\$2");
        return NUMBER_AT_BEGINNING.matcher(safe).replaceFirst("$1\\\\$2");
    }
}
