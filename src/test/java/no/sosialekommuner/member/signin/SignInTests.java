package no.sosialekommuner.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.member.Memberships;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PostOffice postOffice;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient db;

    @Test
    void theLinkInTheMailSignsAMemberIn() throws Exception {
        String email = newcomer();

        assertThat(ask(email)).hasStatusOk().bodyText().contains("Se i innboksen", email);
        MvcTestResult used = use(postOffice.linkTo(email));

        assertThat(used).hasStatus(303).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/").cookie(session(used))).hasStatusOk();
    }

    @Test
    void lookingAtTheLinkDoesNotUseItUp() throws Exception {
        String email = newcomer();
        ask(email);
        String link = postOffice.linkTo(email);

        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Nesten inne");
        assertThat(mvc.get().uri(link)).hasStatusOk();

        assertThat(use(link)).hasStatus(303);
    }

    @Test
    void theLinkWorksOnce() throws Exception {
        String email = newcomer();
        ask(email);
        String link = postOffice.linkTo(email);
        use(link);

        assertThat(use(link)).hasStatus(410).bodyText().contains("Få en ny lenke");
        assertThat(mvc.get().uri(link)).hasStatus(410);
    }

    @Test
    void theLinkWorksForAQuarterOfAnHour() throws Exception {
        String email = newcomer();
        ask(email);
        String link = postOffice.linkTo(email);
        String life = db.sql("select (expires_at - created_at)::text from member.sign_in_token where email = ?")
                .param(email)
                .query(String.class)
                .single();
        assertThat(life).isEqualTo("00:15:00");

        db.sql("update member.sign_in_token set expires_at = now() where email = ?")
                .param(email)
                .update();

        assertThat(mvc.get().uri(link)).hasStatus(410);
        assertThat(use(link)).hasStatus(410);
    }

    @Test
    void theSecretOfTheLinkIsNotInTheDatabase() throws Exception {
        String email = newcomer();
        ask(email);
        String secret = postOffice.linkTo(email).replaceFirst(".*token=", "");

        assertThat(secret).hasSize(43);
        assertThat(db.sql("select encode(token_hash, 'escape') from member.sign_in_token where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() throws Exception {
        String known = newcomer();
        String unknown = "noen@ukjent-firma.example";

        String answer = main(ask(unknown));

        assertThat(answer.replace(unknown, known)).isEqualTo(main(ask(known)));
        assertThat(answer).contains("trenger du en invitasjon");
        assertThat(mailsTo(unknown)).isZero();
    }

    @Test
    void whatIsNoAddressComesBackAsItWasTyped() {
        assertThat(ask("anna(a)fredrikstad")).hasStatus(422).bodyText().contains("feil-email", "anna(a)fredrikstad");
        assertThat(ask("")).hasStatus(422).bodyText().contains("feil-email");
    }

    @Test
    void aDeactivatedMemberGetsNoLinkAndCannotUseAnEarlierOne() throws Exception {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String email = member.handle() + "@demo.example";
        ask(email);
        String link = postOffice.linkTo(email);

        memberships.end(member.id());

        assertThat(use(link)).hasStatus(410);
        ask(email);
        assertThat(mailsTo(email)).isEqualTo(1);
    }

    @Test
    void deactivationEndsTheSessionsThatThereAre() throws Exception {
        Viewer member = cast.newcomer("4601", "MEMBER");
        String email = member.handle() + "@demo.example";
        ask(email);
        Cookie session = session(use(postOffice.linkTo(email)));
        assertThat(mvc.get().uri("/min-side").cookie(session)).hasStatusOk();

        memberships.end(member.id());

        assertThat(mvc.get().uri("/min-side").cookie(session)).hasStatus(302);
    }

    @Test
    void thePageThatWasWantedIsShownAfterwards() throws Exception {
        String email = newcomer();
        MvcTestResult refused = mvc.get().uri("/min-side/innstillinger?a=b").exchange();
        Cookie wanted = Objects.requireNonNull(refused.getResponse().getCookie("REDIRECT_URI"));
        ask(email);

        MvcTestResult used = mvc.post()
                .uri(postOffice.linkTo(email))
                .with(csrf())
                .cookie(wanted)
                .exchange();

        assertThat(used).hasStatus(303).hasRedirectedUrl("/min-side/innstillinger?a=b");
    }

    @Test
    void aSessionFromBeforeIsNotTakenOver() throws Exception {
        String email = newcomer();
        ask(email);
        Cookie before = session(use(postOffice.linkTo(email)));
        String other = newcomer();
        ask(other);

        MvcTestResult used = mvc.post()
                .uri(postOffice.linkTo(other))
                .with(csrf())
                .cookie(before)
                .exchange();

        assertThat(session(used).getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/min-side").cookie(before)).hasStatus(302);
    }

    private static String main(MvcTestResult page) throws Exception {
        return page.getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*<main", "")
                .replaceFirst("(?s)</main.*", "");
    }

    private String newcomer() {
        return cast.newcomer("4601", "MEMBER").handle() + "@demo.example";
    }

    private MvcTestResult ask(String email) {
        return mvc.post().uri("/logg-inn").with(csrf()).param("email", email).exchange();
    }

    private MvcTestResult use(String link) {
        return mvc.post().uri(link).with(csrf()).exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("sk-okt"));
    }

    private long mailsTo(String email) {
        return db.sql("select count(*) from mail.outgoing where recipient = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}
