package no.sosialekommuner.expert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.PanelCalendar.Stretch;

/** Counts working time. Summer time is right because every stretch is measured from moment to moment. */
public final class WorkingClock {

    /** A panel that is not at work for so long has no hours. */
    private static final int MOST_DAYS = 1_100;

    private WorkingClock() {}

    /**
     * The first moment at which so much working time has gone by.
     *
     * @throws IllegalArgumentException when the panel is hardly ever at work
     */
    public static Instant due(Instant from, Duration working, PanelCalendar calendar) {
        if (!working.isPositive()) {
            return from;
        }
        Duration left = working;
        LocalDate day = LocalDate.ofInstant(from, WorkingDays.OSLO);
        for (int looked = 0; looked < MOST_DAYS; looked++, day = day.plusDays(1)) {
            for (Stretch stretch : calendar.on(day)) {
                Instant begins = later(from, stretch.begins());
                Duration there = Duration.between(begins, stretch.ends());
                if (there.compareTo(left) >= 0) {
                    return begins.plus(left);
                }
                left = there.isPositive() ? left.minus(there) : left;
            }
        }
        throw new IllegalArgumentException("no working time within " + MOST_DAYS + " days of " + from);
    }

    /** How much working time lies between them; none when the second is not after the first. */
    public static Duration between(Instant from, Instant to, PanelCalendar calendar) {
        return days(from, to, calendar).values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The same, day by day; days without any are left out. */
    public static Map<LocalDate, Duration> days(Instant from, Instant to, PanelCalendar calendar) {
        Map<LocalDate, Duration> days = new LinkedHashMap<>();
        LocalDate last = LocalDate.ofInstant(to, WorkingDays.OSLO);
        for (LocalDate day = LocalDate.ofInstant(from, WorkingDays.OSLO); !day.isAfter(last); day = day.plusDays(1)) {
            Duration there = on(day, from, to, calendar);
            if (there.isPositive()) {
                days.put(day, there);
            }
        }
        return days;
    }

    private static Duration on(LocalDate day, Instant from, Instant to, PanelCalendar calendar) {
        Duration sum = Duration.ZERO;
        for (Stretch stretch : calendar.on(day)) {
            Duration there = Duration.between(later(from, stretch.begins()), earlier(to, stretch.ends()));
            sum = there.isPositive() ? sum.plus(there) : sum;
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
