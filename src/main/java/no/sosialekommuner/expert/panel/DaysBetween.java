package no.sosialekommuner.expert.panel;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.PanelCalendar;
import org.springframework.stereotype.Component;

/** Days on which many are closed though they are no holidays: those alone between days off, and the week of Christmas. */
@Component
class DaysBetween {

    private static final int AHEAD = 400;
    private static final int CHRISTMAS_EVE = 24;

    private final WorkingDays days;

    DaysBetween(WorkingDays days) {
        this.days = days;
    }

    /** Those that are to come and on which there would be working time. */
    List<LocalDate> between(LocalDate from, PanelCalendar calendar) {
        return from.datesUntil(from.plusDays(AHEAD))
                .filter(it -> days.isWorkingDay(it) && (isAlone(it) || isChristmas(it)))
                .filter(it -> !calendar.on(it).isEmpty())
                .toList();
    }

    private boolean isAlone(LocalDate day) {
        return !days.isWorkingDay(day.minusDays(1)) && !days.isWorkingDay(day.plusDays(1));
    }

    private static boolean isChristmas(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= CHRISTMAS_EVE;
    }
}
