package no.sosialekommuner.feedback.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import no.sosialekommuner.feedback.request.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What all answers come to.
 *
 * <p>With the weights w<sub>i</sub> of the members' words (1, an expert's more) and their values x<sub>i</sub> the mean of a
 * criterion is Σ w<sub>i</sub>x<sub>i</sub> / Σ w<sub>i</sub>, and its spread the weighted standard deviation
 * √( Σ w<sub>i</sub>(x<sub>i</sub> − mean)² / ( (n − 1)/n · Σ w<sub>i</sub> ) ), with n values: with equal weights that is
 * the ordinary standard deviation of a sample, and weights that are all doubled change nothing. Source: NIST, Dataplot
 * Reference Manual, volume 2, "Weighted mean" and "Weighted standard deviation".
 *
 * <p>In all: each member has a value of his or her own, the mean of the criteria that were scored, weighted with what the
 * asker gave each criterion, W<sub>c</sub>: t<sub>i</sub> = Σ W<sub>c</sub>x<sub>ic</sub> / Σ W<sub>c</sub>. Of these values
 * mean and spread are taken in the same way. The additive weighting of criteria is that of W. Edwards, "How to use
 * multiattribute utility measurement for social decisionmaking", IEEE Transactions on Systems, Man and Cybernetics 7 (1977).
 * Where everybody has scored everything, the mean in all is also the weighted mean of the criteria's means.
 *
 * @param total in all; counts are of the members' own values, rounded
 * @param experts how many of those who answered are experts
 */
public record Score(Summary total, List<OfCriterion> criteria, int answers, int experts) {

    public Score {
        criteria = List.copyOf(criteria);
    }

    /** Of one criterion. */
    public record OfCriterion(Criterion criterion, Summary summary) {}

    public boolean enough() {
        return answers >= Summary.FEWEST;
    }

    /** The mean of the criterion of this name, however it is cased, or null. */
    public @Nullable Double meanOf(String name) {
        return criteria.stream()
                .filter(it -> it.criterion().name().equalsIgnoreCase(name)
                        && it.summary().enough())
                .map(it -> it.summary().mean())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public static Score of(List<Criterion> criteria, List<Opinion> opinions) {
        List<OfCriterion> each = criteria.stream()
                .map(it -> new OfCriterion(it, summary(values(it, opinions))))
                .toList();
        List<Value> own = opinions.stream()
                .map(it -> own(it, criteria))
                .filter(Objects::nonNull)
                .toList();
        int experts = (int) opinions.stream().filter(it -> it.weight() > 1).count();
        return new Score(summary(own), each, opinions.size(), experts);
    }

    private static List<Value> values(Criterion criterion, List<Opinion> opinions) {
        List<Value> values = new ArrayList<>();
        for (Opinion opinion : opinions) {
            Integer score = opinion.scores().get(criterion.id());
            if (score != null) {
                values.add(new Value(opinion.weight(), score));
            }
        }
        return values;
    }

    private static @Nullable Value own(Opinion opinion, List<Criterion> criteria) {
        double sum = 0;
        double weights = 0;
        for (Criterion criterion : criteria) {
            Integer score = opinion.scores().get(criterion.id());
            if (score != null) {
                sum += criterion.weight() * (double) score;
                weights += criterion.weight();
            }
        }
        return weights > 0 ? new Value(opinion.weight(), sum / weights) : null;
    }

    private static Summary summary(List<Value> values) {
        Integer[] counts = {0, 0, 0, 0, 0};
        double weights = 0;
        double sum = 0;
        for (Value value : values) {
            counts[(int) Math.clamp(Math.round(value.value()), Summary.LEAST, Summary.MOST) - 1]++;
            weights += value.weight();
            sum += value.weight() * value.value();
        }
        int number = values.size();
        Double mean = number == 0 ? null : (@Nullable Double) Math.clamp(sum / weights, Summary.LEAST, Summary.MOST);
        return new Summary(number, mean, mean == null ? null : deviation(values, mean, weights), Arrays.asList(counts));
    }

    private static @Nullable Double deviation(List<Value> values, double mean, double weights) {
        int number = values.size();
        if (number < 2) {
            return null;
        }
        double squares = 0;
        for (Value value : values) {
            squares += value.weight() * (value.value() - mean) * (value.value() - mean);
        }
        return Math.sqrt(squares / ((number - 1.0) / number * weights));
    }

    private record Value(double weight, double value) {}
}
