package no.sosialekommuner.strategy.evaluate;

import java.time.LocalDate;
import java.util.Map;
import no.sosialekommuner.strategy.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * What came of an edition, as it was seen one day.
 *
 * @param html what was learned
 * @param nextOn when it is looked at again; null where a new edition comes instead
 * @param writtenBy null when that member is gone
 * @param figures by the goal's row
 */
public record Evaluation(
        long id,
        int edition,
        LocalDate on,
        String html,
        @Nullable LocalDate nextOn,
        @Nullable Colleague writtenBy,
        Map<Long, Figure> figures) {

    public Figure of(Goal goal) {
        return figures.getOrDefault(goal.row(), Figure.NONE);
    }
}
