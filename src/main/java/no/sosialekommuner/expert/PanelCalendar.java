package no.sosialekommuner.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.calendar.WorkingDays;

/**
 * When a panel is at work: its hours, but on no public holiday and on none of the days it is closed.
 *
 * @param closed the days between, weeks in July, and whatever else hosts have entered
 */
public record PanelCalendar(List<Opening> hours, Set<LocalDate> closed, WorkingDays days) {

    public PanelCalendar {
        hours = List.copyOf(hours);
        closed = Set.copyOf(closed);
    }

    /** The stretches of this day in their order; hours that overlap are one. */
    public List<Stretch> on(LocalDate day) {
        if (closed.contains(day) || days.isHoliday(day)) {
            return List.of();
        }
        List<Stretch> stretches = new ArrayList<>();
        hours.stream()
                .filter(it -> it.day() == day.getDayOfWeek())
                .sorted(Comparator.comparing(Opening::opens))
                .forEach(it -> add(stretches, new Stretch(at(day, it.opens()), at(day, it.closes()))));
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && !next.begins().isAfter(stretches.getLast().ends())) {
            Stretch last = stretches.removeLast();
            Instant ends = last.ends().isAfter(next.ends()) ? last.ends() : next.ends();
            stretches.add(new Stretch(last.begins(), ends));
        } else if (next.begins().isBefore(next.ends())) {
            stretches.add(next);
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = WorkingDays.OSLO.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(WorkingDays.OSLO).toInstant();
    }

    /** From the first moment on, until the last, which is outside. */
    public record Stretch(Instant begins, Instant ends) {}
}
