package no.sosialekommuner.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WeekTests {

    @Test
    void aYearWithFiftyThreeWeeksTakesDaysFromTheNext() {
        Week last = new Week(2026, 53);

        assertThat(last.monday()).isEqualTo("2026-12-28");
        assertThat(last.sunday()).isEqualTo("2027-01-03");
        assertThat(Week.of(LocalDate.of(2027, 1, 3))).isEqualTo(last);
        assertThat(last.plus(1)).isEqualTo(new Week(2027, 1));
        assertThat(new Week(2027, 1).plus(-1)).isEqualTo(last);
    }

    @Test
    void otherYearsHaveNoWeekFiftyThree() {
        assertThat(Week.find("2026-53")).contains(new Week(2026, 53));
        assertThat(Week.find("2027-53")).isEmpty();
        assertThat(Week.find("2027-00")).isEmpty();
        assertThat(Week.find("0000-01")).isPresent();
        assertThat(Week.find("snart")).isEmpty();
    }

    @Test
    void aWeekBeginsAtMidnightInOslo() {
        assertThat(at("2026-12-27T22:59:59Z")).isEqualTo(new Week(2026, 52));
        assertThat(at("2026-12-27T23:00:00Z")).isEqualTo(new Week(2026, 53));
        assertThat(at("2026-07-05T22:00:00Z")).isEqualTo(new Week(2026, 28));
    }

    private static Week at(String moment) {
        return Week.now(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
