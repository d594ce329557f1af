package no.sosialekommuner.editorial;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.web.NotFound;

/**
 * A week as Norwegian calendars count it: from Monday, and belonging to the year in which its Thursday lies. Some years
 * have a week 53.
 */
public record Week(int year, int number) implements Comparable<Week> {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{1,2})");

    /** @throws DateTimeException when the year has no such week */
    public Week {
        LocalDate inYear = LocalDate.of(year, 6, 1);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(inYear)
                .checkValidValue(number, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The week that it is in Norway. */
    public static Week now(Clock clock) {
        return of(today(clock));
    }

    /** The day that it is in Norway. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(OSLO));
    }

    /** As {@code 2026-53}; empty when it is no week. */
    public static Optional<Week> find(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Week(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** @throws NotFound when it is no week */
    public static Week require(String text) {
        return find(text).orElseThrow(NotFound::new);
    }

    public LocalDate monday() {
        return LocalDate.of(year, 6, 1)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public Week plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    public boolean isBefore(Week other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    /** As in addresses: {@code 2026-53}. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(year, number);
    }
}
