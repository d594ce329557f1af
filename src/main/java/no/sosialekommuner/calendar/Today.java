package no.sosialekommuner.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day it is where the municipalities are. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.now(clock.withZone(WorkingDays.OSLO));
    }
}
