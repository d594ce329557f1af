package no.sosialekommuner.expert.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Hours as they are opened; texts, so that the page can be shown again whatever was sent.
 *
 * @param panel slug
 * @param weekday 1 to 7, or empty for the one day
 * @param day as {@code 2026-12-01}
 * @param minutes of one talk
 */
public record OfficeHoursForm(
        String panel,
        String weekday,
        String day,
        String opens,
        String closes,
        String minutes,
        String way,
        String place) {

    static final Set<String> LENGTHS = Set.of("15", "20", "30", "45", "60");
    private static final int LONGEST = 300;

    public OfficeHoursForm {
        panel = tidy(panel);
        weekday = tidy(weekday);
        day = tidy(day);
        opens = tidy(opens);
        closes = tidy(closes);
        minutes = tidy(minutes);
        way = tidy(way);
        place = tidy(place);
    }

    static OfficeHoursForm empty() {
        return new OfficeHoursForm("", "1", "", "09:00", "10:00", "30", Way.ONLINE.name(), "");
    }

    /** Says beside each field what is to be mended. */
    void check(BindingResult faults, LocalDate today) {
        boolean weekly = weekday.matches("[1-7]");
        LocalDate on = weekly ? null : parsed(day, LocalDate::parse);
        if (!weekly && (on == null || on.isBefore(today))) {
            faults.rejectValue("day", "expert.hours.day.wrong");
        }
        LocalTime from = parsed(opens, LocalTime::parse);
        LocalTime to = parsed(closes, LocalTime::parse);
        if (from == null) {
            faults.rejectValue("opens", "expert.hours.time.wrong");
        }
        if (to == null) {
            faults.rejectValue("closes", "expert.hours.time.wrong");
        }
        if (!LENGTHS.contains(minutes)) {
            faults.rejectValue("minutes", "expert.hours.minutes.wrong");
        } else if (from != null && to != null && from.toSecondOfDay() + length() * 60 > to.toSecondOfDay()) {
            faults.rejectValue("closes", "expert.hours.short");
        }
        checkPlace(faults);
    }

    private void checkPlace(BindingResult faults) {
        if (way.equals(Way.ONLINE.name())) {
            if (!place.matches("https://\\S{4,}") || place.length() > LONGEST) {
                faults.rejectValue("place", "expert.hours.place.link");
            }
        } else if (!way.equals(Way.PHONE.name())) {
            faults.rejectValue("way", "expert.hours.way.wrong");
        } else if (!place.matches("\\+?[0-9 ]{5,20}")) {
            faults.rejectValue("place", "expert.hours.place.phone");
        }
    }

    int length() {
        return Integer.parseInt(minutes);
    }

    @Nullable
    Integer onWeekday() {
        return weekday.isEmpty() ? null : Integer.valueOf(weekday);
    }

    @Nullable
    String onDay() {
        return weekday.isEmpty() ? day : null;
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
