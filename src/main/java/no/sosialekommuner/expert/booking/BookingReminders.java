package no.sosialekommuner.expert.booking;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks whether somebody is to be reminded of a talk on the next working day, or to be told that the other has left. */
@Component
@ConditionalOnWebApplication
class BookingReminders extends Rounds {

    private final Bookings bookings;

    BookingReminders(Bookings bookings) {
        super("booking-reminders", Duration.ofMinutes(3), Duration.ofMinutes(10));
        this.bookings = bookings;
    }

    @Override
    protected void round() {
        bookings.callOff();
        bookings.remind();
    }
}
