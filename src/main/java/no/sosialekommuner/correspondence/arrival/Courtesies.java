package no.sosialekommuner.correspondence.arrival;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.correspondence.letter.IncomingLetter;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What is written back. Each is sent in the transaction that writes the mail down, so that nobody is told twice, and none of it
 * is answered by itself: our mail says that it is automatic.
 */
@Component
class Courtesies {

    private static final String PREFIX = "correspondence.answer.";

    private final Told told;
    private final Mailbox mailbox;
    private final Texts texts;
    private final Site site;

    Courtesies(Told told, Mailbox mailbox, Texts texts, Site site) {
        this.told = told;
        this.mailbox = mailbox;
        this.texts = texts;
        this.site = site;
    }

    /** Tells somebody whom nobody knows here what to do; once in thirty days. */
    void unknown(IncomingLetter letter, String sender) {
        if (told.first(sender, "unknown", Duration.ofDays(30))) {
            answer(
                    letter,
                    begun(sender, Language.NB, "unknown.subject")
                            .says(text(Language.NB, "unknown"))
                            .leadsTo(text(Language.NB, "to-site"), site.url())
                            .says(text(Language.EN, "unknown")));
        }
    }

    /** Tells a member that nothing more is taken for now; once an hour. */
    void tooMany(IncomingLetter letter, String sender, Viewer member) {
        if (told.first(sender, "too-many", Duration.ofHours(1))) {
            answer(
                    letter,
                    begun(sender, member.language(), "too-many.subject").says(text(member.language(), "too-many")));
        }
    }

    /**
     * Tells a member why it was not published, with every word of it.
     *
     * @param why key of the text that says it, without what all begin with
     */
    void refused(IncomingLetter letter, String sender, Viewer member, String why, String written) {
        Language language = member.language();
        Mail mail = begun(sender, language, "refused.subject")
                .says(text(language, "refused." + why))
                .leadsTo(text(language, "to-site"), site.url());
        answer(
                letter,
                written.isBlank()
                        ? mail
                        : mail.says(text(language, "you-wrote")).says(written));
    }

    /** Tells a member that the question waits for a look. */
    void kept(IncomingLetter letter, String sender, Viewer member, String title, String address) {
        Language language = member.language();
        answer(
                letter,
                begun(sender, language, "kept.subject", title)
                        .says(text(language, "kept"))
                        .leadsTo(text(language, "kept.link"), site.url() + address));
    }

    /** Tells a member which files were left out. */
    void leftOut(IncomingLetter letter, String sender, Viewer member, List<String> files, String address) {
        Language language = member.language();
        answer(
                letter,
                begun(sender, language, "left-out.subject")
                        .says(text(language, "left-out"))
                        .says(String.join("\n", files))
                        .leadsTo(text(language, "left-out.link"), site.url() + address));
    }

    private Mail begun(String to, Language language, String subject, Object... arguments) {
        String about = text(language, subject, arguments);
        return Mail.to(to, language, about).isAbout("", about);
    }

    /** It stands under the letter that it answers. */
    private void answer(IncomingLetter letter, Mail mail) {
        mailbox.send(letter.messageId()
                .map(it -> mail.posted(mail.posting().with("In-Reply-To", it).with("References", it)))
                .orElse(mail));
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.text(language, PREFIX + key, arguments);
    }
}
