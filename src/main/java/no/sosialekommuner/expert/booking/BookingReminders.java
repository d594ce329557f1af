package no.sosialekommuner.expert.booking;

import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks whether somebody is to be reminded of a talk on the next working day, or to be told that the other has left. */
@Component
@ConditionalOnWebApplication
class BookingReminders extends Rounds {

    private final BookingKeeping keeping;

    BookingReminders(BookingKeeping keeping) {
        super("booking-reminders", Duration.ofMinutes(3), Duration.ofMinutes(10));
        this.keeping = keeping;
    }

    @Override
    protected void round() {
        keeping.callOff();
        keeping.remind();
    }
}
