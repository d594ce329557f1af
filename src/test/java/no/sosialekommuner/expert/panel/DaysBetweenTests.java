package no.sosialekommuner.expert.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.Opening;
import no.sosialekommuner.expert.PanelCalendar;
import org.junit.jupiter.api.Test;

/** In 2026 Ascension Day is Thursday 14 May, and Christmas Day a Friday. */
class DaysBetweenTests {

    private static final WorkingDays DAYS = new WorkingDays();
    private static final List<Opening> OFFICE = Stream.of(DayOfWeek.values())
            .filter(it -> it.compareTo(DayOfWeek.SATURDAY) < 0)
            .map(it -> new Opening(it, LocalTime.of(8, 0), LocalTime.of(15, 30)))
            .toList();

    @Test
    void theFridayAfterAscensionDayLiesBetween() {
        assertThat(between(Set.of())).startsWith(LocalDate.of(2026, 5, 15));
    }

    @Test
    void theWeekOfChristmasIsThere() {
        assertThat(between(Set.of()))
                .contains(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2026, 12, 29),
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2026, 12, 31))
                .doesNotContain(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
    }

    @Test
    void whatIsClosedAlreadyIsNotSuggested() {
        assertThat(between(Set.of(LocalDate.of(2026, 5, 15)))).doesNotContain(LocalDate.of(2026, 5, 15));
    }

    private static List<LocalDate> between(Set<LocalDate> closed) {
        return new DaysBetween(DAYS).between(LocalDate.of(2026, 5, 1), new PanelCalendar(OFFICE, closed, DAYS));
    }
}
