package no.sosialekommuner.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** When people in Norwegian municipalities are at work: weekends and public holidays they are not. */
@Component
public class WorkingDays {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** When the e-mails that gather what has happened are sent. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** Its calendars are read when the first day is asked for. */
    private final Supplier<HolidayManager> holidays =
            SingletonSupplier.of(() -> HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY)));

    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    /** Whether it is a public holiday; Sundays that are nothing else are none. */
    public boolean isHoliday(LocalDate day) {
        return years.computeIfAbsent(
                        day.getYear(),
                        year -> holidays.get().getHolidays(Year.of(year)).stream()
                                .map(Holiday::getDate)
                                .collect(Collectors.toUnmodifiableSet()))
                .contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** This day, or the first working day after it. */
    public LocalDate from(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** The next working morning. */
    public Instant nextDigest(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OSLO);
        Instant first = morning(from(today));
        return first.isAfter(now) ? first : morning(from(today.plusDays(1)));
    }

    /** The first working morning of a week. */
    public Instant nextWeekly(Instant now) {
        LocalDate monday = LocalDate.ofInstant(now, OSLO).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant first = morning(from(monday));
        return first.isAfter(now) ? first : morning(from(monday.plusWeeks(1)));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(OSLO).toInstant();
    }
}
