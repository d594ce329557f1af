package no.sosialekommuner.notification.mail;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.MemberId;
import org.springframework.stereotype.Component;

/** Where mail goes that nobody waits for: to active members, and not to addresses from which it comes back or is unwanted. */
@Component
public class Recipients {

    private final MemberAddresses addresses;
    private final Suspensions suspensions;

    Recipients(MemberAddresses addresses, Suspensions suspensions) {
        this.addresses = addresses;
        this.suspensions = suspensions;
    }

    /** Who is not in it is sent nothing. */
    public Map<MemberId, String> of(Collection<MemberId> members) {
        Map<MemberId, String> all = addresses.of(members);
        Set<String> suspended = suspensions.among(all.values());
        return all.entrySet().stream()
                .filter(it -> !suspended.contains(it.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
