package no.sosialekommuner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommunityTest
class MailTests {

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outgoing outgoing;

    @Autowired
    Postman postman;

    @Autowired
    PostOffice postOffice;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Site site;

    @Test
    void aMailSaysTheSameInTextAndInHtml() throws Exception {
        mailbox.send(mail("ordforer@example.no", "Møte på torsdag")
                .says("Kommer du & <resten>?")
                .leadsTo("Svar her", site.url() + "/svar?a=1&b=2"));

        MimeMessage arrived = postOffice.mailTo("ordforer@example.no");

        assertThat(arrived.getSubject()).isEqualTo("Møte på torsdag");
        assertThat(arrived.getFrom()[0].toString()).contains("Sosiale Kommuner", "ikke-svar@localhost");
        assertThat(PostOffice.part(arrived, "text/plain"))
                .contains("Kommer du & <resten>?", "Svar her:\r\n" + site.url() + "/svar?a=1&b=2");
        assertThat(PostOffice.part(arrived, "text/html"))
                .contains("Kommer du &amp; &lt;resten&gt;?", "/svar?a=1&amp;b=2\"", "lang=\"nb\"")
                .doesNotContain("<img");
    }

    /** Mail programs offer what is another way to say the text; others see a file. */
    @Test
    void whatIsForTheCalendarComesAsTextAndAsFile() throws Exception {
        String calendar =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Prøve//NO\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
        mailbox.send(mail("kalender@innkalt.example", "Time med Eva")
                .says("Kommer du?")
                .posted(Posting.inviting(calendar)));

        MimeMessage arrived = postOffice.mailTo("kalender@innkalt.example");

        assertThat(PostOffice.part(arrived, "text/plain")).contains("Kommer du?");
        assertThat(PostOffice.part(arrived, "text/html")).contains("Kommer du?");
        Multipart whole = (Multipart) arrived.getContent();
        Multipart texts = (Multipart) whole.getBodyPart(0).getContent();
        Multipart ways = texts.getContentType().startsWith("multipart/alternative")
                ? texts
                : (Multipart) texts.getBodyPart(0).getContent();
        BodyPart said = ways.getBodyPart(ways.getCount() - 1);
        assertThat(new ContentType(said.getContentType()).match("text/calendar"))
                .isTrue();
        assertThat(new ContentType(said.getContentType()).getParameter("method"))
                .isEqualTo("REQUEST");
        assertThat(new ContentType(said.getContentType()).getParameter("charset"))
                .isEqualTo("UTF-8");
        try (InputStream words = said.getInputStream()) {
            assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(calendar);
        }
        assertThat(whole.getBodyPart(whole.getCount() - 1).getFileName()).isEqualTo("invitasjon.ics");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transaction.executeWithoutResult(status -> {
            mailbox.send(mail("angret@example.no", "Angret").says("Ikke likevel"));
            status.setRollbackOnly();
        });

        assertThat(stored("angret@example.no")).isZero();
    }

    @Test
    void whatNobodyNeedsAnyLongerIsNotSentButForgotten() {
        postman.stop();
        try {
            mailbox.send(mail("forsent@example.no", "For sent").says("Hei").usefulFor(Duration.ZERO));

            postman.round();
            outgoing.clear();

            assertThat(stored("forsent@example.no")).isZero();
        } finally {
            postman.start();
        }
    }

    @Test
    void whatWasSentIsForgottenAfterADay() {
        mailbox.send(mail("igar@example.no", "I går").says("Med en lenke"));
        postOffice.mailTo("igar@example.no");
        db.sql("update mail.outgoing set sent_at = now() - interval '25 hours' where recipient = 'igar@example.no'")
                .update();

        outgoing.clear();

        assertThat(stored("igar@example.no")).isZero();
    }

    @Test
    void aDomainWithNorwegianLettersIsWrittenAsMailServersKnowIt() {
        mailbox.send(mail("kari@bømlo.example.no", "Hei").says("Hei"));

        assertThat(postOffice.mailTo("kari@xn--bmlo-gra.example.no")).isNotNull();
    }

    @Test
    void anAddressThatIsNoMailServersIsToldAtTheStart() {
        assertThatThrownBy(() -> new Smtp(
                        "mail.example.no",
                        "",
                        site,
                        _ -> Optional.empty(),
                        new AccessTokens("", "", "", "", "", Clock.systemUTC())))
                .hasMessageContaining("SK_SMTP_URL");
    }

    private static Mail mail(String to, String subject) {
        return Mail.to(to, Language.NB, subject);
    }

    private long stored(String recipient) {
        return db.sql("select count(*) from mail.outgoing where recipient = ?")
                .param(recipient)
                .query(Long.class)
                .single();
    }
}
