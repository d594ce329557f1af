package no.sosialekommuner.expert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/** Says who is out of office: the module that knows lies above this one. */
public interface Whereabouts {

    /** Those of them who have said when they are away. */
    Map<MemberId, Absence> away(Collection<MemberId> members);

    /**
     * @param from the first day
     * @param until the last day
     * @param standIn whom to turn to meanwhile, or null
     */
    record Absence(
            LocalDate from, LocalDate until, @Nullable Person standIn) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
