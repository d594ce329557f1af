package no.sosialekommuner.notification.event;

import java.time.Clock;
import java.time.Duration;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** A poll ends when its time comes, and nobody does anything then: so it is looked for. */
@Component
@ConditionalOnWebApplication
class PollEnding extends Rounds {

    private final Happenings happenings;
    private final Clock clock;

    PollEnding(Happenings happenings, Clock clock) {
        super("poll-ending", Duration.ofSeconds(40), Duration.ofMinutes(1));
        this.happenings = happenings;
        this.clock = clock;
    }

    @Override
    protected void round() {
        happenings.pollsClosed(clock.instant());
    }
}
