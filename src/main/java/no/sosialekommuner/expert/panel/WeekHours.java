package no.sosialekommuner.expert.panel;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sosialekommuner.expert.Opening;
import org.jspecify.annotations.Nullable;

/** Hours of a day as people write them: {@code 8–15.30}, or {@code 08:00-11:30, 12:30-15:30}. */
public final class WeekHours {

    private static final Pattern STRETCH =
            Pattern.compile("\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*");

    private WeekHours() {}

    /** Nothing where it cannot be read, or stretches overlap; an empty text is a day without hours. */
    static Optional<List<Opening>> read(DayOfWeek day, String typed) {
        List<Opening> read = new ArrayList<>();
        if (typed.isBlank()) {
            return Optional.of(read);
        }
        for (String part : typed.split("[,;]")) {
            Matcher stretch = STRETCH.matcher(part);
            if (!stretch.matches()) {
                return Optional.empty();
            }
            try {
                LocalTime opens = time(stretch.group(1), stretch.group(2));
                LocalTime closes = time(stretch.group(3), stretch.group(4));
                read.add(new Opening(day, opens, closes));
            } catch (DateTimeException | IllegalArgumentException _) {
                return Optional.empty();
            }
        }
        read.sort(Comparator.comparing(Opening::opens));
        for (int at = 1; at < read.size(); at++) {
            if (read.get(at).opens().isBefore(read.get(at - 1).closes())) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }

    /** As {@link #read} takes it. */
    public static String write(DayOfWeek day, List<Opening> hours) {
        return hours.stream()
                .filter(it -> it.day() == day)
                .sorted(Comparator.comparing(Opening::opens))
                .map(it -> time(it.opens()) + "–" + time(it.closes()))
                .collect(Collectors.joining(", "));
    }

    /** Of each day of the week, from Monday on. */
    static List<String> write(List<Opening> hours) {
        return Arrays.stream(DayOfWeek.values()).map(it -> write(it, hours)).toList();
    }

    private static String time(LocalTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    private static LocalTime time(String hours, @Nullable String minutes) {
        return LocalTime.of(Integer.parseInt(hours), minutes == null ? 0 : Integer.parseInt(minutes));
    }
}
