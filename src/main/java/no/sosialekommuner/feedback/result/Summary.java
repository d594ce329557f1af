package no.sosialekommuner.feedback.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some values from 1 to 5 come to.
 *
 * @param number how many there are
 * @param mean weighted, or null where there is none
 * @param deviation the weighted standard deviation, or null where there are not two
 * @param counts how many are nearest to 1, to 2 and so on to 5, not weighted
 */
public record Summary(
        int number, @Nullable Double mean, @Nullable Double deviation, List<Integer> counts) {

    /** With fewer than these nothing can be said, and who said what could be guessed. */
    public static final int FEWEST = 3;

    public static final int LEAST = 1;
    public static final int MOST = 5;

    public Summary {
        counts = List.copyOf(counts);
    }

    public boolean enough() {
        return number >= FEWEST;
    }

    /** How many percent of the answers are this value. */
    public int percent(int value) {
        return number == 0 ? 0 : Math.round(100f * counts.get(value - LEAST) / number);
    }
}
