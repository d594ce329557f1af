package no.sosialekommuner.expert.booking;

import java.time.Instant;
import java.time.LocalDate;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.member.Person;

/** A time that can be booked. */
public record Slot(OfficeHours hours, Instant starts, Instant ends) {

    /** By which a form names it. */
    public String key() {
        return hours.id() + "-" + starts.getEpochSecond();
    }

    public Person host() {
        return hours.host();
    }

    LocalDate day() {
        return LocalDate.ofInstant(starts, WorkingDays.OSLO);
    }

    boolean overlaps(Instant begins, Instant until) {
        return starts.isBefore(until) && begins.isBefore(ends);
    }
}
