package no.sosialekommuner.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands for a name where there is no picture. */
public final class Initials {

    private static final int TONES = 6;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private Initials() {}

    /** The first letters of the first and the last word, as "AS" for "Anna Marie Solberg". */
    public static String of(String name) {
        String[] words = BETWEEN.split(name.strip());
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    /** A number below six that is always the same for a name; the style sheet gives each its colours. */
    public static int tone(String name) {
        return Math.floorMod(name.strip().hashCode(), TONES);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
