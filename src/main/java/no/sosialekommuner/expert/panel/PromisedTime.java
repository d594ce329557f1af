package no.sosialekommuner.expert.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is promised and when, as hosts type it for a panel or for themselves. */
final class PromisedTime {

    private static final int DAYS = 7;
    private static final long LEAST = 15;
    private static final long MOST = 30_000;

    private PromisedTime() {}

    /** Nothing where it is no such time; that is said beside the field. */
    static Optional<Duration> promised(String typed, BindingResult faults) {
        try {
            long minutes = new BigDecimal(typed.strip().replace(',', '.'))
                    .multiply(BigDecimal.valueOf(60))
                    .longValueExact();
            if (minutes >= LEAST && minutes <= MOST) {
                return Optional.of(Duration.ofMinutes(minutes));
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // said below, like a time out of bounds
        }
        faults.rejectValue("promise", "expert.panel.promise.number");
        return Optional.empty();
    }

    /** As {@link #promised} reads it. */
    static String write(Duration promise) {
        return BigDecimal.valueOf(promise.toMinutes())
                .divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    /** What cannot be read is said beside the days. */
    static List<Opening> openings(List<String> hours, BindingResult faults) {
        List<Opening> all = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = hours.get(day.getValue() - 1);
            Optional<List<Opening>> read = WeekHours.read(day, typed);
            if (read.isEmpty()) {
                faults.rejectValue("hours", "expert.panel.hours.unread", new Object[] {typed}, null);
                return all;
            }
            all.addAll(read.get());
        }
        if (all.isEmpty()) {
            faults.rejectValue("hours", "expert.panel.hours.none");
        }
        return all;
    }

    /** Seven days, whatever was sent. */
    static List<String> week(@Nullable List<String> typed) {
        List<String> week = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            String hours = typed != null && day < typed.size() ? typed.get(day) : "";
            week.add(hours == null ? "" : PlainText.line(hours));
        }
        return List.copyOf(week);
    }
}
