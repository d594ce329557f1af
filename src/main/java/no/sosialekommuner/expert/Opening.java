package no.sosialekommuner.expert;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A part of a week in which somebody is there; a day may have several. Norwegian time. */
public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {

    public Opening {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(opens + " is not before " + closes);
        }
    }
}
