package no.sosialekommuner.file.extraction;

import java.util.regex.Pattern;
import no.sosialekommuner.text.PlainText;

/** Makes of what a parser gives what a reader would call the text. */
final class Tidy {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\u00A0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");

    /** A word cut at the end of a line; "kultur- og" and "barne-/ og" are none. */
    private static final Pattern CUT = Pattern.compile("(\\p{L}{2})-\\n(?!(?:og|eller|samt|and|or)\\b)(\\p{Ll}{2})");

    private Tidy() {}

    static String text(String raw) {
        String clean = PlainText.clean(raw.replace("\u00AD", ""));
        String lines = EMPTY_LINES.matcher(SPACE.matcher(clean).replaceAll(" ")).replaceAll("\n");
        String whole = CUT.matcher(lines).replaceAll("$1$2").strip();
        return whole.length() <= TextReader.MOST_CHARACTERS ? whole : whole.substring(0, end(whole));
    }

    private static int end(String text) {
        int last = TextReader.MOST_CHARACTERS - 1;
        return Character.isHighSurrogate(text.charAt(last)) ? last : last + 1;
    }
}
