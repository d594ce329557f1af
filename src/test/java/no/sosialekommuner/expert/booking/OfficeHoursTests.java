package no.sosialekommuner.expert.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.SpeaksAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which times hours give. */
class OfficeHoursTests {

    private static final Person EVA =
            new Person(new MemberId(1), "eva", "Eva Lunde", "", SpeaksAs.EXPERT, null, "4601", "Bergen", true);

    @Test
    void hoursAreCutIntoTalksAndWhatIsLeftOverStaysFree() {
        OfficeHours hours = on(DayOfWeek.TUESDAY, null, "09:00", "10:20", 30);

        assertThat(hours.on(LocalDate.parse("2026-12-01")))
                .extracting(it -> it.starts().toString())
                .containsExactly("2026-12-01T08:00:00Z", "2026-12-01T08:30:00Z");
        assertThat(hours.on(LocalDate.parse("2026-12-02"))).isEmpty();
    }

    @Test
    void aSingleDayIsThatDayAlone() {
        OfficeHours hours = on(null, LocalDate.parse("2026-12-03"), "12:00", "13:00", 60);

        assertThat(hours.on(LocalDate.parse("2026-12-03"))).hasSize(1);
        assertThat(hours.on(LocalDate.parse("2026-12-10"))).isEmpty();
    }

    @Test
    void nineIsNineBeforeAndAfterTheClocksAreChanged() {
        OfficeHours hours = on(DayOfWeek.MONDAY, null, "09:00", "09:30", 30);

        for (String monday : new String[] {"2026-03-23", "2026-03-30", "2026-10-19", "2026-10-26"}) {
            assertThat(hours.on(LocalDate.parse(monday)))
                    .singleElement()
                    .satisfies(it -> assertThat(
                                    it.starts().atZone(WorkingDays.OSLO).toLocalTime())
                            .isEqualTo(LocalTime.of(9, 0)));
        }
        assertThat(hours.on(LocalDate.parse("2026-03-23")).getFirst().starts()).hasToString("2026-03-23T08:00:00Z");
        assertThat(hours.on(LocalDate.parse("2026-03-30")).getFirst().starts()).hasToString("2026-03-30T07:00:00Z");
    }

    @Test
    void theNightWhenAnHourIsMissingHasOneLess() {
        OfficeHours hours = on(DayOfWeek.SUNDAY, null, "01:00", "04:00", 60);

        assertThat(hours.on(LocalDate.parse("2026-03-29"))).hasSize(2);
        assertThat(hours.on(LocalDate.parse("2026-10-25"))).hasSize(4);
    }

    private static OfficeHours on(
            @Nullable DayOfWeek weekday, @Nullable LocalDate day, String opens, String closes, int minutes) {
        return new OfficeHours(
                7,
                1,
                EVA,
                weekday,
                day,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                Duration.ofMinutes(minutes),
                Way.ONLINE,
                "https://mote.example.no/eva");
    }
}
