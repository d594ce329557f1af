package no.sosialekommuner.strategy.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal stands.
 *
 * @param value null where nobody knows
 * @param comment empty where nothing was said
 */
public record Figure(@Nullable BigDecimal value, String comment) {

    static final Figure NONE = new Figure(null, "");
}
