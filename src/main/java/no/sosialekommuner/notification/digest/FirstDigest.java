package no.sosialekommuner.notification.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Component;

/** The weekly digest as a member would have it now, whether it is due or not. */
@Component
public class FirstDigest {

    private final Digests digests;
    private final DigestSections sections;
    private final DigestLetters letters;

    FirstDigest(Digests digests, DigestSections sections, DigestLetters letters) {
        this.digests = digests;
        this.sections = sections;
        this.letters = letters;
    }

    public Optional<Mail> of(Viewer member, String address) {
        DigestSections.Wanted wanted = new DigestSections.Wanted(member, digests.of(member.id()), true, Set.of());
        DigestSections.Sections found =
                sections.of(List.of(wanted)).getOrDefault(member.id(), DigestSections.Sections.NONE);
        return letters.of(member, address, true, List.of(), found, letters.places(List.of(), List.of(found)));
    }
}
