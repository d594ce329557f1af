package no.sosialekommuner.expert.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * When an expert can be talked to.
 *
 * @param weekday on which it is each week, or null where it is one day
 * @param day the one day, or null
 * @param opens Norwegian time, as is {@code closes}
 * @param length of one talk; what is left over at the end stays free
 * @param place address of the meeting, or the number to call
 */
public record OfficeHours(
        long id,
        long panel,
        Person host,
        @Nullable DayOfWeek weekday,
        @Nullable LocalDate day,
        LocalTime opens,
        LocalTime closes,
        Duration length,
        Way way,
        String place) {

    /** The times of this day in their order; none where it is another day's. Summer time is right, because clocks are read. */
    List<Slot> on(LocalDate date) {
        if (!date.equals(day) && date.getDayOfWeek() != weekday) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        Instant closing = at(date, closes);
        Instant starts = at(date, opens);
        while (!starts.plus(length).isAfter(closing)) {
            slots.add(new Slot(this, starts, starts.plus(length)));
            starts = starts.plus(length);
        }
        return slots;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(WorkingDays.OSLO).toInstant();
    }
}
