package no.sosialekommuner.contribution.weighting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the place of a contribution among the most useful comes about.
 *
 * @param parts what gives points
 * @param days its age, or null where age does not count
 * @param halfLife after how many days points are halved, or null where age does not count
 * @param place its number among what the viewer may read, or null when it is none of the first hundred
 */
public record Explanation(
        List<Part> parts,
        int ratings,
        @Nullable Long days,
        @Nullable Integer halfLife,
        @Nullable Integer place) {

    /** What every contribution has. */
    public static final double START = 1;

    /**
     * @param code rating, accepted, saves, likes or expert
     * @param number how many there are; of ratings the mean that is weighed with
     * @param counted what they count as
     */
    public record Part(String code, double number, double counted, double weight) {

        public double points() {
            return counted * weight;
        }
    }

    public double sum() {
        return START + parts.stream().mapToDouble(Part::points).sum();
    }

    /** What is left of the points at this age. */
    public double share() {
        return days == null || halfLife == null ? 1 : Math.pow(2, -(double) days / halfLife);
    }

    public double score() {
        return sum() * share();
    }
}
