package no.sosialekommuner.strategy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalTests {

    @Test
    void theWayIsMeasuredFromWhereOneStoodToWhereOneWants() {
        Goal answered = goal("52", "90");

        assertThat(answered.progress(number("52"))).contains(0);
        assertThat(answered.progress(number("71"))).contains(50);
        assertThat(answered.progress(number("90"))).contains(100);
        assertThat(answered.progress(number("33"))).contains(-50);
    }

    @Test
    void aGoalMayBeToHaveLess() {
        Goal complaints = goal("40", "10");

        assertThat(complaints.progress(number("25"))).contains(50);
        assertThat(complaints.isReached(number("10"))).isTrue();
        assertThat(complaints.isReached(number("11"))).isFalse();
    }

    @Test
    void whatIsNotKnownIsNotMeasured() {
        assertThat(goal("52", null).progress(number("60"))).isEmpty();
        assertThat(goal(null, "90").progress(number("60"))).isEmpty();
        assertThat(goal("90", "90").progress(number("95"))).isEmpty();
        assertThat(goal("52", "90").progress(null)).isEmpty();
        assertThat(goal(null, "90").isReached(number("90"))).isTrue();
        assertThat(goal("52", "90").isReached(null)).isFalse();
    }

    @Property
    void whereTheGoalIsReachedTheWholeWayIsGone(
            @ForAll @IntRange(min = -1000, max = 1000) int baseline,
            @ForAll @IntRange(min = -1000, max = 1000) int target,
            @ForAll @IntRange(min = -2000, max = 2000) int figure) {
        Goal goal = goal(String.valueOf(baseline), String.valueOf(target));
        BigDecimal now = BigDecimal.valueOf(figure);

        goal.progress(now).ifPresent(way -> {
            if (goal.isReached(now)) {
                assertThat(way).isGreaterThanOrEqualTo(100);
            } else {
                assertThat(way).isLessThanOrEqualTo(100);
            }
        });
    }

    @Test
    void numbersAreTypedAsPeopleWriteThem() {
        assertThat(typed("12 345,5")).isEqualByComparingTo("12345.5");
        assertThat(typed("85 %")).isEqualByComparingTo("85");
        assertThat(typed("−3")).isEqualByComparingTo("-3");
        assertThat(form("mange").number(goal("1", "2"))).isEmpty();
        assertThat(form("").number(goal("1", "2"))).isEmpty();
    }

    private static BigDecimal typed(String figure) {
        return form(figure).number(goal("1", "2")).orElseThrow();
    }

    private static EvaluationForm form(String figure) {
        return new EvaluationForm("", Map.of("1", figure), Map.of(), "", "again", "");
    }

    private static Goal goal(@Nullable String baseline, @Nullable String target) {
        return new Goal(1, "Svar samme dag", "", "prosent", number(baseline), number(target), null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
