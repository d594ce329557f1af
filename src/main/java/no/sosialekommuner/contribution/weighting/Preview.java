package no.sosialekommuner.contribution.weighting;

import java.util.List;

/** The most useful of all time as they are, and as they would be by other weights. */
public record Preview(List<Ranked> now, List<Ranked> then) {

    /** Which number it has now, or 0 when it is not among the first. */
    public int before(Ranked one) {
        return now.stream()
                .filter(it -> it.id().equals(one.id()))
                .mapToInt(Ranked::number)
                .findFirst()
                .orElse(0);
    }
}
