package no.sosialekommuner.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is where the municipalities are. */
@Component
public class Today {

    private static final ZoneId HERE = ZoneId.of("Europe/Oslo");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.now(clock.withZone(HERE));
    }
}
