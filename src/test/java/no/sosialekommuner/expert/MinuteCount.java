package no.sosialekommuner.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Working time counted by looking at every single minute, with holidays that are worked out here and not asked for: what the
 * clock is held against.
 */
public final class MinuteCount {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private MinuteCount() {}

    /** How many minutes of work begin in the time between. */
    public static long between(Instant from, Instant to, PanelCalendar calendar) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
            minutes += isWork(at, calendar) ? 1 : 0;
        }
        return minutes;
    }

    /** The moment at which so many minutes have gone by. */
    public static Instant due(Instant from, long minutes, PanelCalendar calendar) {
        Instant at = from;
        for (long left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isWork(at, calendar) ? 1 : 0;
        }
        return at;
    }

    public static boolean isWork(Instant at, PanelCalendar calendar) {
        ZonedDateTime there = at.atZone(OSLO);
        LocalTime time = there.toLocalTime();
        for (Opening it : calendar.hours()) {
            if (it.day() == there.getDayOfWeek() && !time.isBefore(it.opens()) && time.isBefore(it.closes())) {
                return !calendar.closed().contains(there.toLocalDate()) && !isHoliday(there.toLocalDate());
            }
        }
        return false;
    }

    /** Norway's, by the calendar of Gauss. */
    public static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        Set<LocalDate> moving = Set.of(
                easter.minusDays(3),
                easter.minusDays(2),
                easter,
                easter.plusDays(1),
                easter.plusDays(39),
                easter.plusDays(49),
                easter.plusDays(50));
        String fixed = "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
        return moving.contains(day)
                || Set.of("01-01", "05-01", "05-17", "12-25", "12-26").contains(fixed);
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
