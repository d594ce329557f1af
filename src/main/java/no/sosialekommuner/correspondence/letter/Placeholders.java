package no.sosialekommuner.correspondence.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures in a text, until they have got an address of their own. */
public final class Placeholders {

    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\((https://picture\\.invalid/\\d+)\\)");

    private Placeholders() {}

    /** Without those that are not shown. */
    static String tidied(String text, List<Enclosure> shown) {
        return PICTURE.matcher(text)
                .replaceAll(it -> shown.stream().anyMatch(file -> it.group(2).equals(file.mark()))
                        ? Matcher.quoteReplacement(it.group())
                        : "")
                .replaceAll("(?m)^\\\\$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** What the writer said of the picture, or nothing. */
    public static String description(String text, String mark) {
        Matcher found = PICTURE.matcher(text);
        while (found.find()) {
            if (found.group(2).equals(mark)) {
                return found.group(1).matches("(?i).*\\.(png|jpe?g|gif|webp)") ? "" : found.group(1);
            }
        }
        return "";
    }

    /** The text with this Markdown, or nothing, in place of the picture. */
    public static String filled(String text, String mark, String markdown) {
        return PICTURE.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(it.group(2).equals(mark) ? markdown : it.group()));
    }
}
