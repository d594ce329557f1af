package no.sosialekommuner.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * When a member wants to be left alone.
 *
 * @param quietFrom the same as {@code quietTo} where there are no quiet hours
 * @param quietDays whether weekends and public holidays are quiet
 * @param urgentThrough whether what is urgent comes in quiet hours too
 * @param awayFrom the first day out of office, or null
 * @param awayTo the last one
 * @param standIn whom to turn to meanwhile, or null
 * @param pushReady whether a device takes push messages
 */
public record Pace(
        LocalTime quietFrom,
        LocalTime quietTo,
        boolean quietDays,
        boolean urgentThrough,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayTo,
        @Nullable Person standIn,
        boolean pushReady) {

    /** Of who has chosen none. */
    public static final Pace USUAL =
            new Pace(LocalTime.of(20, 0), LocalTime.of(7, 0), true, true, null, null, null, false);

    /** Whether the member is out of office on this day. */
    public boolean isAway(LocalDate day) {
        return awayFrom != null && awayTo != null && !day.isBefore(awayFrom) && !day.isAfter(awayTo);
    }

    /**
     * The first moment from now on at which something may be sent; now, where it may be sent now.
     *
     * @param urgent it waits for nothing but the end of an absence, unless the member wants it to
     */
    public Instant opens(Instant now, boolean urgent, WorkingDays days) {
        LocalDateTime at = LocalDateTime.ofInstant(now, WorkingDays.OSLO);
        LocalDateTime open = at;
        while (true) {
            LocalDateTime next = urgent && urgentThrough ? afterAbsence(open) : afterQuiet(afterAbsence(open), days);
            if (next.equals(open)) {
                return open.equals(at) ? now : open.atZone(WorkingDays.OSLO).toInstant();
            }
            open = next;
        }
    }

    private LocalDateTime afterAbsence(LocalDateTime at) {
        return awayTo != null && isAway(at.toLocalDate()) ? awayTo.plusDays(1).atTime(quietTo) : at;
    }

    private LocalDateTime afterQuiet(LocalDateTime at, WorkingDays days) {
        if (quietDays && !days.isWorkingDay(at.toLocalDate())) {
            return days.from(at.toLocalDate()).atTime(quietTo);
        }
        LocalTime time = at.toLocalTime();
        boolean overnight = quietFrom.isAfter(quietTo);
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietTo);
        if (overnight ? late || early : late && early) {
            return at.toLocalDate().plusDays(overnight && late ? 1 : 0).atTime(quietTo);
        }
        return at;
    }
}
