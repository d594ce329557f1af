package no.sosialekommuner.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.correspondence.CorrespondenceIntake;
import no.sosialekommuner.correspondence.CorrespondenceIntake.Arrived;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.MailIntake;
import no.sosialekommuner.mail.Posting;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an ordinary week brings into the mailbox, and what a mail server would not take. */
@Component
class SamplePost {

    private final CorrespondenceIntake arrived;
    private final MailIntake leaving;
    private final Suspensions suspensions;

    SamplePost(CorrespondenceIntake arrived, MailIntake leaving, Suspensions suspensions) {
        this.arrived = arrived;
        this.leaving = leaving;
        this.suspensions = suspensions;
    }

    void take(List<Dated> contributions, Taken<ContributionId> taken, Instant now) {
        arrived.take(mails(contributions, taken, now), now.minusSeconds(20));
        suspensions.suspend(
                "geir@demo.example", Suspension.Reason.UNREACHABLE, "5.1.1 <geir@demo.example>: user unknown");
        suspensions.suspend("tone@demo.example", Suspension.Reason.COMPLAINED, "abuse, reported by mail.example");
        stuck(now);
    }

    private static List<Arrived> mails(List<Dated> contributions, Taken<ContributionId> taken, Instant now) {
        List<Arrived> mails = new ArrayList<>();
        List<Dated> answered = contributions.stream()
                .filter(it ->
                        !it.sample().replies().isEmpty() && it.sample().space().equals("nettverk"))
                .limit(3)
                .toList();
        for (int at = 0; at < answered.size(); at++) {
            Dated it = answered.get(at);
            mails.add(mail(
                    it.sample().replies().getFirst().author() + "@demo.example",
                    "SV: Nytt i spørsmålet: " + it.sample().title(),
                    "REPLIED",
                    "",
                    taken.require(it.key()),
                    now.minus(Duration.ofHours(5L + 19L * at))));
        }
        mails.add(mail("siri@demo.example", "Hvem har en mal for krise-SMS?", "KEPT", "", null, now.minus(hours(9))));
        mails.add(mail(
                "marit@demo.example",
                "VS: Bilder fra 17. mai-toget",
                "SET_ASIDE",
                "Larger than 40 MB",
                null,
                now.minus(hours(3))));
        mails.add(mail(
                "roy@demo.example",
                "Møteinnkalling: beredskapsøvelse",
                "SET_ASIDE",
                "Says that it has parts, and has none",
                null,
                now.minus(hours(28))));
        mails.add(mail(
                "yusuf@demo.example",
                "Automatisk svar: Ute av kontoret til mandag",
                "MACHINE",
                "auto-submitted: auto-replied",
                null,
                now.minus(hours(30))));
        mails.add(mail("petter@demo.example", "SV: Nytt svar", "REFUSED", "closed", null, now.minus(hours(52))));
        mails.add(
                mail("post@leverandor.example", "Tilbud på nytt intranett", "UNKNOWN", "", null, now.minus(hours(54))));
        mails.add(mail(
                "",
                "Undelivered Mail Returned to Sender",
                "BOUNCED",
                "geir@demo.example: 5.1.1 user unknown",
                null,
                now.minus(hours(75))));
        return mails;
    }

    private void stuck(Instant now) {
        Posting notice = Posting.notice("Noe nytt til deg");
        leaving.stuck(
                letter("joakim@demo.example", "Nytt i spørsmålet: Hvem svarer på kveldstid?")
                        .posted(notice),
                now.minus(hours(2)),
                3,
                "451 4.7.1 Greylisted, try again later",
                now.plus(hours(1)));
        leaving.stuck(
                letter("berit@demo.example", "Ukebrev: arkivering og 3 til").posted(notice),
                now.minus(hours(6)),
                4,
                "452 4.2.2 Mailbox full",
                now.plus(hours(4)));
        leaving.stuck(
                letter("geir@demo.example", "Nytt i diskusjonen: Åpne folkemøter på nett")
                        .posted(notice),
                now.minus(hours(75)),
                1,
                "550 5.1.1 <geir@demo.example>: Recipient address rejected: User unknown",
                null);
    }

    private static Mail letter(String to, String subject) {
        return Mail.to(to, Language.NB, subject).says(subject);
    }

    private static Arrived mail(
            String sender, String subject, String outcome, String detail, @Nullable ContributionId id, Instant at) {
        return new Arrived(sender, subject, outcome, detail, id, at);
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
