package no.sosialekommuner.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short names by which members are found in addresses and mentioned, made from their names. */
public final class Handles {

    private static final int LONGEST = 34;

    /** Words that stand for something else in addresses under {@code /medlemmer}. */
    private static final Set<String> RESERVED = Set.of("forslag", "ny", "meg");

    private Handles() {}

    /** As {@code anna-solberg}, then {@code anna-solberg-2} and so on for those who come later. */
    public static Stream<String> of(String name) {
        String first = plain(name);
        return Stream.concat(
                RESERVED.contains(first) ? Stream.empty() : Stream.of(first),
                IntStream.iterate(2, number -> number + 1).mapToObj(number -> first + "-" + number));
    }

    private static String plain(String name) {
        String latin = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t");
        String words = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("-$", "");
        return cut.length() < 2 ? "medlem" : cut;
    }
}
