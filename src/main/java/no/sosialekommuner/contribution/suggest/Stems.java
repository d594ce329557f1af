package no.sosialekommuner.contribution.suggest;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words without what Norwegian and English put at their ends, so that "flommene" and "flom" are the same. */
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    /** The longest first. */
    private static final List<String> ENDINGS = List.of(
            "ingene", "ingane", "ingar", "inger", "ingen", "inga", "erne", "ane", "ene", "ens", "ers", "ets", "ing",
            "ar", "er", "en", "et", "es", "s", "a", "e");

    private static final int SHORTEST = 3;

    private Stems() {}

    /** The words as they stand, with each one's stem. */
    public static List<Stem> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> new Stem(word, stem(word)))
                .toList();
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return undoubled(word.substring(0, word.length() - ending.length()));
            }
        }
        return undoubled(word);
    }

    /** As "flomm" in "flommen": a doubled consonant at the end is one. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    /** @param word as it stands, in lower case */
    public record Stem(String word, String stem) {}
}
