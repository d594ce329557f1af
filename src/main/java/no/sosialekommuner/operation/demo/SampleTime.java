package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something was written, told so that the sample community is as fresh next year as today. */
sealed interface SampleTime {

    ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /**
     * Reads {@code 5h} (hours ago), {@code 12d 09:40} (days ago, at that hour) or {@code 05-17 09:40} (a day of the year,
     * the last time it came).
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static SampleTime parse(String text) {
        Matcher hours = Pattern.compile("(\\d+)h").matcher(text);
        if (hours.matches()) {
            return new HoursAgo(Integer.parseInt(hours.group(1)));
        }
        Matcher days = Pattern.compile("(\\d+)d (\\d\\d:\\d\\d)").matcher(text);
        if (days.matches()) {
            return new DaysAgo(Integer.parseInt(days.group(1)), LocalTime.parse(days.group(2)));
        }
        Matcher day = Pattern.compile("(\\d\\d-\\d\\d) (\\d\\d:\\d\\d)").matcher(text);
        if (day.matches()) {
            return new DayOfYear(MonthDay.parse("--" + day.group(1)), LocalTime.parse(day.group(2)));
        }
        throw new IllegalArgumentException("no time: " + text);
    }

    /**
     * @param now when the sample community is made
     * @param room how much must have happened between that time and now
     */
    Instant before(Instant now, Duration room);

    record HoursAgo(int hours) implements SampleTime {
        @Override
        public Instant before(Instant now, Duration room) {
            return now.minus(Duration.ofHours(hours));
        }
    }

    record DaysAgo(int days, LocalTime hour) implements SampleTime {
        @Override
        public Instant before(Instant now, Duration room) {
            return now.atZone(OSLO).minusDays(days).with(hour).toInstant();
        }
    }

    record DayOfYear(MonthDay day, LocalTime hour) implements SampleTime {
        @Override
        public Instant before(Instant now, Duration room) {
            ZonedDateTime today = now.atZone(OSLO);
            ZonedDateTime thisYear = day.atYear(today.getYear()).atTime(hour).atZone(OSLO);
            boolean over = thisYear.toInstant().plus(room).isBefore(now);
            return (over ? thisYear : thisYear.minusYears(1)).toInstant();
        }
    }
}
