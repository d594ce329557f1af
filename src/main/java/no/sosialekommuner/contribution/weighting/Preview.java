package no.sosialekommuner.contribution.weighting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most useful of all time as they are, and as they would be by other weights.
 *
 * @param among how many contributions were weighed anew, or null when it was all of them
 */
public record Preview(
        List<Ranked> now, List<Ranked> then, @Nullable Integer among) {

    /** Which number it has now, or 0 when it is not among the first. */
    public int before(Ranked one) {
        return now.stream()
                .filter(it -> it.id().equals(one.id()))
                .mapToInt(Ranked::number)
                .findFirst()
                .orElse(0);
    }
}
