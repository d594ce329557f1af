package no.sosialekommuner.feedback.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.sosialekommuner.feedback.request.Criterion;

class ScoreTests {

    private static final List<Criterion> TWO = List.of(new Criterion(1, "Riktig", 75), new Criterion(2, "Nyttig", 25));

    @Example
    void anExpertsWordWeighsAsItIsSet() {
        Score score = Score.of(TWO, List.of(opinion(1, 2, 2), opinion(1, 2, 2), opinion(2, 5, 5)));

        assertThat(score.total().mean()).isEqualTo((2 + 2 + 2 * 5) / 4.0);
        assertThat(score.experts()).isEqualTo(1);
        assertThat(score.answers()).isEqualTo(3);
    }

    @Example
    void criteriaCountByTheirWeight() {
        assertThat(Score.of(TWO, List.of(opinion(1, 4, 2))).total().mean()).isEqualTo(0.75 * 4 + 0.25 * 2);
    }

    @Example
    void aCriterionWithoutWeightIsToldOfAndDoesNotCount() {
        List<Criterion> criteria = List.of(new Criterion(1, "Riktig", 10), new Criterion(2, "Pent", 0));
        Score score = Score.of(criteria, List.of(opinion(1, 4, 1)));

        assertThat(score.total().mean()).isEqualTo(4);
        assertThat(score.criteria().get(1).summary().mean()).isEqualTo(1);
    }

    @Example
    void whoDoesNotKnowIsLeftOut() {
        Score score = Score.of(TWO, List.of(new Opinion(1, Map.of(2L, 5)), opinion(1, 1, 3), new Opinion(1, Map.of())));

        assertThat(score.criteria().get(0).summary().number()).isEqualTo(1);
        assertThat(score.criteria().get(1).summary().mean()).isEqualTo(4);
        assertThat(score.total().number()).isEqualTo(2);
        assertThat(score.answers()).isEqualTo(3);
    }

    @Example
    void withEqualWeightsTheSpreadIsTheStandardDeviationOfASample() {
        Summary right = Score.of(TWO, List.of(opinion(1, 1, 3), opinion(1, 2, 3), opinion(1, 4, 3), opinion(1, 5, 3)))
                .criteria()
                .getFirst()
                .summary();

        assertThat(Objects.requireNonNull(right.deviation())).isCloseTo(1.8257, within(0.0001));
        assertThat(right.counts()).containsExactly(1, 1, 0, 1, 1);
    }

    @Example
    void twoAnswersAreTooFewToSayAnything() {
        Score two = Score.of(TWO, List.of(opinion(1, 1, 3), opinion(1, 2, 3)));

        assertThat(two.enough()).isFalse();
        assertThat(two.total().enough()).isFalse();
        assertThat(Score.of(TWO, List.of()).total().mean()).isNull();
    }

    @Property
    void everyMeanLiesBetweenTheLeastAndTheMost(
            @ForAll("criteria") List<Criterion> criteria, @ForAll("opinions") List<Opinion> opinions) {
        Score score = Score.of(criteria, opinions);

        for (Summary it : summaries(score)) {
            if (it.number() > 0) {
                assertThat(Objects.requireNonNull(it.mean())).isBetween(1.0, 5.0);
            }
            if (it.number() > 1) {
                assertThat(Objects.requireNonNull(it.deviation())).isBetween(0.0, 4.0);
            }
            assertThat(it.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(it.number());
        }
    }

    @Property
    void weightsThatAreAllMultipliedChangeNothing(
            @ForAll("criteria") List<Criterion> criteria,
            @ForAll("opinions") List<Opinion> opinions,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        Score once = Score.of(criteria, opinions);
        Score more = Score.of(
                criteria.stream()
                        .map(it -> new Criterion(it.id(), it.name(), it.weight() * times))
                        .toList(),
                opinions.stream()
                        .map(it -> new Opinion(it.weight() * times, it.scores()))
                        .toList());

        for (int at = 0; at < summaries(once).size(); at++) {
            Summary one = summaries(once).get(at);
            Summary other = summaries(more).get(at);
            assertThat(other.number()).isEqualTo(one.number());
            if (one.mean() != null) {
                assertThat(Objects.requireNonNull(other.mean())).isCloseTo(one.mean(), within(1e-9));
            }
            if (one.deviation() != null) {
                assertThat(Objects.requireNonNull(other.deviation())).isCloseTo(one.deviation(), within(1e-9));
            }
        }
    }

    /** As if an expert of weight two were two members of one mind, as far as the mean goes. */
    @Property
    void anExpertOfWeightTwoIsTwoOfOneMind(
            @ForAll("criteria") List<Criterion> criteria, @ForAll("opinions") List<Opinion> some) {
        List<Opinion> once =
                some.stream().map(it -> new Opinion(2, it.scores())).toList();
        List<Opinion> twice = some.stream()
                .flatMap(it -> List.of(new Opinion(1, it.scores()), new Opinion(1, it.scores())).stream())
                .toList();

        for (int at = 0; at < summaries(Score.of(criteria, once)).size(); at++) {
            Double one = summaries(Score.of(criteria, once)).get(at).mean();
            Double other = summaries(Score.of(criteria, twice)).get(at).mean();
            if (one != null) {
                assertThat(Objects.requireNonNull(other)).isCloseTo(one, within(1e-9));
            }
        }
    }

    /** Where nobody says that he or she does not know, the two ways to the total meet. */
    @Property
    void theTotalIsTheWeightedMeanOfTheCriteriaWhereAllIsScored(
            @ForAll("criteria") List<Criterion> criteria, @ForAll("complete") List<Opinion> opinions) {
        Score score = Score.of(criteria, opinions);
        double sum = 0;
        double weights = 0;
        for (Score.OfCriterion it : score.criteria()) {
            sum += it.criterion().weight() * Objects.requireNonNull(it.summary().mean());
            weights += it.criterion().weight();
        }
        assertThat(Objects.requireNonNull(score.total().mean())).isCloseTo(sum / weights, within(1e-9));
    }

    @Provide
    Arbitrary<List<Criterion>> criteria() {
        Arbitrary<Integer> weight = Arbitraries.integers().between(0, 100);
        return Combinators.combine(Arbitraries.integers().between(1, 100), weight, weight)
                .as((a, b, c) -> List.of(new Criterion(1, "A", a), new Criterion(2, "B", b), new Criterion(3, "C", c)));
    }

    @Provide
    Arbitrary<List<Opinion>> opinions() {
        return list(Arbitraries.integers().between(0, 5)).ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Opinion>> complete() {
        return list(Arbitraries.integers().between(1, 5)).ofMinSize(1).ofMaxSize(12);
    }

    private static net.jqwik.api.arbitraries.ListArbitrary<Opinion> list(Arbitrary<Integer> value) {
        return Combinators.combine(Arbitraries.of(1.0, 2.0, 3.5), value, value, value)
                .as((weight, a, b, c) -> {
                    Map<Long, Integer> scores = new HashMap<>(Map.of(1L, a, 2L, b, 3L, c));
                    scores.values().removeIf(it -> it == 0);
                    return new Opinion(weight, scores);
                })
                .list();
    }

    private static List<Summary> summaries(Score score) {
        return Stream.concat(Stream.of(score.total()), score.criteria().stream().map(Score.OfCriterion::summary))
                .toList();
    }

    private static Opinion opinion(double weight, int first, int second) {
        return new Opinion(weight, Map.of(1L, first, 2L, second));
    }
}
