package no.sosialekommuner.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.calendar.WorkingDays;

class WorkingClockTests {

    private static final WorkingDays DAYS = new WorkingDays();
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Example
    void fourHoursFromTenAreTwoOClock() {
        assertThat(WorkingClock.due(at("2026-11-25T10:00"), FOUR_HOURS, office()))
                .isEqualTo(at("2026-11-25T14:00"));
    }

    @Example
    void whatIsLeftOfAFridayGoesOnOnMonday() {
        assertThat(WorkingClock.due(at("2026-11-27T14:00"), FOUR_HOURS, office()))
                .isEqualTo(at("2026-11-30T10:30"));
    }

    @Example
    void easterIsNoWorkingTime() {
        assertThat(WorkingClock.due(at("2026-04-01T14:00"), FOUR_HOURS, office()))
                .isEqualTo(at("2026-04-07T10:30"));
    }

    @Example
    void aDayBetweenThatThePanelIsClosedIsNoWorkingTime() {
        PanelCalendar calendar =
                new PanelCalendar(office().hours(), Set.of(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 18)), DAYS);

        assertThat(WorkingClock.due(at("2026-05-13T14:00"), FOUR_HOURS, calendar))
                .isEqualTo(at("2026-05-19T10:30"));
    }

    @Example
    void whoAsksAtNightWaitsForTheMorning() {
        assertThat(WorkingClock.due(at("2026-11-24T23:10"), FOUR_HOURS, office()))
                .isEqualTo(at("2026-11-25T12:00"));
    }

    @Example
    void theWeekendOfSummerTimeIsAsLongAsItIs() {
        PanelCalendar nights = new PanelCalendar(
                List.of(new Opening(DayOfWeek.SUNDAY, LocalTime.of(0, 0), LocalTime.of(6, 0))), Set.of(), DAYS);

        assertThat(WorkingClock.between(at("2026-10-25T00:00"), at("2026-10-25T06:00"), nights))
                .isEqualTo(Duration.ofHours(7));
        assertThat(WorkingClock.between(at("2027-03-21T00:00"), at("2027-03-21T06:00"), nights))
                .isEqualTo(Duration.ofHours(6));
    }

    /** On 29 March 2026 two o'clock is three o'clock. */
    @Example
    void anHourThatDoesNotExistHoldsNoTime() {
        PanelCalendar calendar = new PanelCalendar(
                List.of(new Opening(DayOfWeek.SUNDAY, LocalTime.of(2, 0), LocalTime.of(2, 30))), Set.of(), DAYS);

        assertThat(WorkingClock.between(at("2026-03-28T12:00"), at("2026-03-29T12:00"), calendar))
                .isZero();
    }

    @Example
    void hoursThatOverlapCountOnce() {
        PanelCalendar calendar = new PanelCalendar(
                List.of(
                        new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                        new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(11, 30), LocalTime.of(14, 0))),
                Set.of(),
                DAYS);

        assertThat(WorkingClock.between(at("2026-11-25T00:00"), at("2026-11-26T00:00"), calendar))
                .isEqualTo(Duration.ofHours(6));
    }

    @Property(tries = 60)
    void theClockAgreesWithACountOfEveryMinute(
            @ForAll("calendars") PanelCalendar calendar,
            @ForAll @IntRange(max = 2 * 365 * 24 * 60) int start,
            @ForAll @IntRange(min = 1, max = 1_500) int minutes) {
        Instant from = at("2026-01-01T00:00").plus(Duration.ofMinutes(start));

        Instant due = WorkingClock.due(from, Duration.ofMinutes(minutes), calendar);

        assertThat(due).isEqualTo(MinuteCount.due(from, minutes, calendar));
        assertThat(WorkingClock.between(from, due, calendar).toMinutes())
                .isEqualTo(MinuteCount.between(from, due, calendar));
    }

    @Property
    void whatLiesBetweenNowAndTheDueTimeIsWhatWasPromised(
            @ForAll("calendars") PanelCalendar calendar,
            @ForAll @IntRange(max = 63_000_000) int start,
            @ForAll @IntRange(min = 1, max = 200_000) int seconds) {
        Instant from = at("2026-01-01T00:00").plusSeconds(start);

        Instant due = WorkingClock.due(from, Duration.ofSeconds(seconds), calendar);

        assertThat(WorkingClock.between(from, due, calendar)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(WorkingClock.between(from, due.minusMillis(1), calendar)).isLessThan(Duration.ofSeconds(seconds));
    }

    @Property
    void stoppingTheClockOnTheWayGivesBackJustWhatItStood(
            @ForAll("calendars") PanelCalendar calendar,
            @ForAll @IntRange(max = 63_000_000) int start,
            @ForAll @IntRange(min = 2, max = 100_000) int seconds,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Instant from = at("2026-01-01T00:00").plusSeconds(start);
        Duration promise = Duration.ofSeconds(seconds);
        Instant stopped = WorkingClock.due(from, promise.multipliedBy(percent).dividedBy(100), calendar);

        Duration used = WorkingClock.between(from, stopped, calendar);

        assertThat(WorkingClock.due(stopped, promise.minus(used), calendar))
                .isEqualTo(WorkingClock.due(from, promise, calendar));
    }

    @Provide
    Arbitrary<PanelCalendar> calendars() {
        Arbitrary<Opening> opening = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(15, 239))
                .as((day, hour, minutes) -> new Opening(
                        day,
                        LocalTime.of(hour, 0),
                        LocalTime.of(hour, 0).plusMinutes(Math.min(minutes, (23 - hour) * 60L + 59))));
        Arbitrary<Set<LocalDate>> closed = Arbitraries.integers()
                .between(0, 800)
                .map(LocalDate.of(2026, 1, 1)::plusDays)
                .set()
                .ofMaxSize(40)
                .map(HashSet::new);
        return Combinators.combine(opening.list().ofMinSize(1).ofMaxSize(8), closed)
                .as((some, days) -> new PanelCalendar(
                        Stream.concat(
                                        some.stream(),
                                        Stream.of(new Opening(
                                                DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 0))))
                                .toList(),
                        days,
                        DAYS));
    }

    static PanelCalendar office() {
        return new PanelCalendar(
                Stream.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY)
                        .map(day -> new Opening(day, LocalTime.of(8, 0), LocalTime.of(15, 30)))
                        .toList(),
                Set.of(),
                DAYS);
    }

    static Instant at(String time) {
        return MovingClock.moment(time);
    }
}
