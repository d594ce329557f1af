package no.sosialekommuner.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.notification.preference.Pace;
import no.sosialekommuner.notification.preference.Paces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is out of office today, and whom to turn to meanwhile. */
@Component
public class Absences {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Paces paces;
    private final Clock clock;

    Absences(Paces paces, Clock clock) {
        this.paces = paces;
        this.clock = clock;
    }

    /** Nothing where the member is there. */
    public Optional<Absence> of(MemberId member) {
        Pace pace = paces.of(member);
        LocalDate until = pace.awayTo();
        return until != null && pace.isAway(LocalDate.now(clock.withZone(OSLO)))
                ? Optional.of(new Absence(until, pace.standIn()))
                : Optional.empty();
    }

    /**
     * @param until the last day
     * @param standIn null for nobody
     */
    public record Absence(LocalDate until, @Nullable Person standIn) {}
}
