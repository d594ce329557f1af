package no.sosialekommuner.correspondence.standing;

import java.time.Duration;
import java.util.Set;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** The few members whom our mail does not reach; asked for on every page, and so remembered for all pages together. */
@Component
class SuspendedMembers {

    private static final String ALL = "all";

    private final Remembered<String, Set<MemberId>> remembered;

    SuspendedMembers(Suspensions suspensions, MemberAddresses addresses) {
        this.remembered = Remembered.known(
                Duration.ofSeconds(10),
                _ -> addresses.holders(
                        suspensions.all().stream().map(Suspension::address).toList()));
    }

    boolean contains(MemberId member) {
        return remembered.get(ALL).contains(member);
    }

    void forget() {
        remembered.forgetAll();
    }
}
