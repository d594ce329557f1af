package no.sosialekommuner.correspondence.standing;

import java.time.Duration;
import java.util.Optional;
import no.sosialekommuner.correspondence.arrival.Told;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.mail.Seals;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever opens a link that was sent to an address reads mail there: then mail is sent there again. */
@Component
class Confirmations {

    private static final String PURPOSE = "bekreft";
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private final Suspensions suspensions;
    private final MemberAddresses addresses;
    private final SuspendedMembers remembered;
    private final Seals seals;
    private final Mailbox mailbox;
    private final Told told;
    private final Texts texts;
    private final Site site;

    Confirmations(
            Suspensions suspensions,
            MemberAddresses addresses,
            SuspendedMembers remembered,
            Seals seals,
            Mailbox mailbox,
            Told told,
            Texts texts,
            Site site) {
        this.suspensions = suspensions;
        this.addresses = addresses;
        this.remembered = remembered;
        this.seals = seals;
        this.mailbox = mailbox;
        this.told = told;
        this.texts = texts;
        this.site = site;
    }

    Optional<Suspension> suspension(Viewer member) {
        return addresses.of(member.id()).flatMap(suspensions::find);
    }

    /** Sends the link, unless one was sent just now. */
    @Transactional
    public boolean send(Viewer member, Suspension suspension) {
        if (!told.first(suspension.address(), "confirm", PAUSE)) {
            return false;
        }
        String link = site.url() + StandingController.CONFIRM + "?kode=" + code(member, suspension);
        mailbox.send(Mail.to(suspension.address(), member.language(), text(member, "mail.subject"))
                .says(text(member, "mail"))
                .leadsTo(text(member, "mail.link"), link));
        return true;
    }

    /** Whether the link is the one for what has stopped the mail now. */
    boolean isRight(Viewer member, String code) {
        return suspension(member).filter(it -> code.equals(code(member, it))).isPresent();
    }

    /** False when the link is not the right one. */
    @Transactional
    public boolean lift(Viewer member, String code) {
        if (!isRight(member, code)) {
            return false;
        }
        addresses.of(member.id()).ifPresent(suspensions::lift);
        remembered.forget();
        return true;
    }

    private String code(Viewer member, Suspension suspension) {
        return seals.seal(PURPOSE, member.id().value(), suspension.since().getEpochSecond());
    }

    private String text(Viewer member, String key) {
        return texts.text(member.language(), "correspondence.standing." + key);
    }
}
