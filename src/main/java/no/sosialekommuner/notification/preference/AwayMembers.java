package no.sosialekommuner.notification.preference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.expert.Whereabouts;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** Tells the experts' module who has said to be out of office. */
@Component
class AwayMembers implements Whereabouts {

    private final Paces paces;

    AwayMembers(Paces paces) {
        this.paces = paces;
    }

    @Override
    public Map<MemberId, Absence> away(Collection<MemberId> members) {
        Map<MemberId, Absence> away = new HashMap<>();
        paces.of(members).forEach((member, pace) -> {
            LocalDate from = pace.awayFrom();
            LocalDate until = pace.awayTo();
            if (from != null && until != null) {
                away.put(member, new Absence(from, until, pace.standIn()));
            }
        });
        return away;
    }
}
