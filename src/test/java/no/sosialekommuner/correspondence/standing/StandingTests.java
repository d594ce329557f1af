package no.sosialekommuner.correspondence.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.internet.MimeMessage;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.correspondence.Sample;
import no.sosialekommuner.correspondence.arrival.Rounding;
import no.sosialekommuner.mail.Mail;
import no.sosialekommuner.mail.Mailbox;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Language;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommunityTest
class StandingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PostOffice postOffice;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Suspensions suspensions;

    @Autowired
    SuspendedMembers remembered;

    @Autowired
    ApplicationContext context;

    private Viewer member;
    private String address;

    StandingTests(@Autowired Cast cast) {
        this.member = cast.newcomer("3107", "MEMBER");
        this.address = member.handle() + "@demo.example";
    }

    @BeforeEach
    void nothingIsRemembered() {
        remembered.forget();
    }

    @Test
    void aMailThatCannotArriveStopsTheNextAndTheMemberIsTold() throws Exception {
        comesBack("retur-finnes-ikke");

        assertThat(suspensions.isSuspended(address)).isTrue();
        assertThat(mvc.get().uri("/sporsmal").with(Cast.as(member)))
                .bodyText()
                .contains("E-post fra oss kommer ikke fram");
        assertThat(mvc.get().uri("/min-side/e-post").with(Cast.as(member)))
                .bodyText()
                .contains("User unknown", "Send meg en bekreftelse");
        assertThat(mvc.get().uri("/admin/post-inn").with(Cast.as(cast.admin())))
                .bodyText()
                .contains(address);
    }

    @Test
    void whoConfirmsTheAddressGetsMailAgain() throws Exception {
        comesBack("klage");

        assertThat(mvc.post().uri("/min-side/e-post").with(Cast.as(member)).with(csrf()))
                .hasRedirectedUrl("/min-side/e-post?sagt=sendt");
        String link = postOffice.linkTo(address);
        assertThat(mvc.get().uri(link).with(Cast.as(cast.eva()))).bodyText().doesNotContain("Ja, adressen virker");
        assertThat(mvc.get().uri(link).with(Cast.as(member))).bodyText().contains("Ja, adressen virker");
        assertThat(suspensions.isSuspended(address)).isTrue();

        String code = link.substring(link.indexOf("kode=") + 5);
        assertThat(mvc.post()
                        .uri("/min-side/e-post/bekreft")
                        .with(Cast.as(member))
                        .with(csrf())
                        .param("kode", code))
                .hasRedirectedUrl("/min-side/e-post?sagt=tilbake");
        assertThat(suspensions.isSuspended(address)).isFalse();
    }

    @Test
    void aFullMailboxIsForgivenAFewTimes() throws Exception {
        for (int time = 0; time < 4; time++) {
            comesBack("retur-full");
        }
        assertThat(suspensions.isSuspended(address)).isFalse();

        comesBack("retur-full");
        assertThat(suspensions.isSuspended(address)).isTrue();
    }

    @Test
    void whatIsOnlyLateStopsNothing() throws Exception {
        comesBack("retur-forsinket");

        assertThat(suspensions.isSuspended(address)).isFalse();
    }

    @Test
    void nobodyShutsAnothersMailOffByAReportOfHisOwn() {
        postOffice.deliver(Sample.changed(
                "retur-finnes-ikke", "RETURN", "retur+1234567890abcdefghij1234567890", "anna@demo.example", address));
        Rounding.of(context);

        assertThat(suspensions.isSuspended(address)).isFalse();
    }

    /** A mail goes out to the member and comes back as in this sample. */
    private void comesBack(String sample) throws Exception {
        int before = postOffice.count(address);
        mailbox.send(Mail.to(address, Language.NB, "Nytt svar").says("Hei"));
        Awaitility.await().until(() -> postOffice.count(address) > before);
        MimeMessage sent = postOffice.mailTo(address);
        String from = sent.getHeader("Return-Path")[0].replaceAll("[<>]", "");
        postOffice.deliver(
                Sample.changed(sample, "RETURN", from.substring(0, from.indexOf('@')), "anna@demo.example", address));
        Rounding.of(context);
    }
}
