package no.sosialekommuner.contribution.revision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How much of a text was changed: a comma and a typing error are not a new text. */
final class Rewording {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MANY_WORDS = 60;
    private static final double LARGE_PART = 0.1;

    private Rewording() {}

    /** Whether a tenth of the words, or sixty, are others. The order of the words does not count. */
    static boolean isSubstantial(String before, String after) {
        Map<String, Integer> difference = new HashMap<>();
        int most = Math.max(count(before, 1, difference), count(after, -1, difference));
        int changed = difference.values().stream().mapToInt(Math::abs).sum();
        return changed >= MANY_WORDS || changed > 0 && changed >= LARGE_PART * most;
    }

    private static int count(String text, int step, Map<String, Integer> counts) {
        String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
        Arrays.stream(words).filter(word -> !word.isEmpty()).forEach(word -> counts.merge(word, step, Integer::sum));
        return words.length;
    }
}
