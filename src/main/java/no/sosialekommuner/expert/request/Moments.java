package no.sosialekommuner.expert.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.PanelCalendar;
import no.sosialekommuner.expert.WorkingClock;
import org.springframework.stereotype.Component;

/** What time it is for promises: whole seconds, so that what is counted can be counted again. */
@Component
public class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), WorkingDays.OSLO);
    }

    /** The day on which somebody will look at it: today while there is working time left, else the next one that has some. */
    LocalDate nextWorkingDay(PanelCalendar calendar) {
        return LocalDate.ofInstant(WorkingClock.due(now(), Duration.ofSeconds(1), calendar), WorkingDays.OSLO);
    }
}
