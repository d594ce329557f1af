package no.sosialekommuner.member.signin;

import java.time.Duration;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import no.sosialekommuner.web.Texts;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which people sign in, and the mail that brings them. */
@Component
class SignInLinks {

    private final OneTimeTokenService tokens;
    private final Admissions admissions;
    private final Mailbox mailbox;
    private final Texts texts;
    private final Site site;

    SignInLinks(OneTimeTokenService tokens, Admissions admissions, Mailbox mailbox, Texts texts, Site site) {
        this.tokens = tokens;
        this.admissions = admissions;
        this.mailbox = mailbox;
        this.texts = texts;
        this.site = site;
    }

    /** Sends a link to an address that may come in, and nothing to any other. */
    @Transactional
    public void send(EmailAddress email, Language language) {
        if (admissions.find(email).isPresent()) {
            String subject = texts.text(language, "member.signin.mail.subject");
            mailbox.send(Mail.to(email.value(), language, subject)
                    .says(texts.text(language, "member.signin.mail.text", SignInTokens.LIFE.toMinutes()))
                    .leadsTo(texts.text(language, "member.signin.mail.link"), address(email.value(), SignInTokens.LIFE))
                    .says(texts.text(language, "member.signin.mail.unasked"))
                    .usefulFor(SignInTokens.LIFE));
        }
    }

    /** The whole address of a new link. */
    String address(String username, Duration life) {
        String secret =
                tokens.generate(new GenerateOneTimeTokenRequest(username, life)).getTokenValue();
        return site.url() + "/logg-inn/lenke?token=" + secret;
    }
}
