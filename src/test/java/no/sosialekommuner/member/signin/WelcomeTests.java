package no.sosialekommuner.member.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.organisation.EmailDomains;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first time somebody signs in. */
@CommunityTest
class WelcomeTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PostOffice postOffice;

    @Autowired
    EmailDomains domains;

    @Autowired
    SignInTokens tokens;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void vossHasADomainAndWritesNynorsk() {
        db.sql("""
                        insert into organisation.organisation
                               (number, kind, name, official_name, county_number, county_name, language_form)
                        values ('4621', 'MUNICIPALITY', 'Voss', 'Voss herad', '46', 'Vestland', 'NYNORSK')
                        on conflict (number) do nothing
                        """).update();
        domains.add(cast.newcomer("4621", "MEMBER").organisation(), "voss.herad.no");
    }

    @Test
    void aNewcomerTellsANameAndIsAMember() throws Exception {
        Cookie session = arrive("siri.aarvik@voss.herad.no");
        assertThat(mvc.get().uri("/velkommen").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("siri.aarvik@voss.herad.no", "fra Voss", "value=\"NN\" checked");

        MvcTestResult joined = join(session, "Siri Årvik", "NN");

        assertThat(joined).hasStatus(303).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/min-side").cookie(session(joined)))
                .hasStatusOk()
                .bodyText()
                .contains("Siri Årvik", "Voss", "/medlemmer/siri-arvik");
    }

    @Test
    void oneIsNoMemberBeforeANameIsTold() throws Exception {
        Cookie session = arrive("uten.navn@voss.herad.no");

        assertThat(mvc.get().uri("/min-side").cookie(session)).hasStatus(302);
        assertThat(join(session, " ", "NB")).hasStatus(422).bodyText().contains("feil-name");
        assertThat(members("uten.navn@voss.herad.no")).isZero();
    }

    @Test
    void theSecondOfANameGetsAnotherHandle() throws Exception {
        join(arrive("per.lie@voss.herad.no"), "Per Lie", "NB");
        join(arrive("per.lie2@voss.herad.no"), "Per Lie", "NB");

        assertThat(handle("per.lie@voss.herad.no")).isEqualTo("per-lie");
        assertThat(handle("per.lie2@voss.herad.no")).isEqualTo("per-lie-2");
    }

    @Test
    void sendingTheFormTwiceMakesOneMember() throws Exception {
        Cookie session = arrive("to.ganger@voss.herad.no");
        Cookie again = arrive("to.ganger@voss.herad.no");

        assertThat(join(session, "To Ganger", "NB")).hasStatus(303);
        assertThat(join(again, "To Ganger", "NB")).hasStatus(303).hasRedirectedUrl("/");

        assertThat(members("to.ganger@voss.herad.no")).isEqualTo(1);
    }

    @Test
    void anOutsiderIsSentToTheSignInPage() {
        assertThat(mvc.get().uri("/velkommen")).hasStatus(303).hasRedirectedUrl("/logg-inn");
        assertThat(mvc.post()
                        .uri("/velkommen")
                        .with(csrf())
                        .param("name", "Noen")
                        .param("language", "NB"))
                .hasStatus(303)
                .hasRedirectedUrl("/logg-inn");
    }

    @Test
    void theFirstAdministratorsLinkIsWorthNothingOnceThereIsOne() {
        assertThat(cast.admin()).isNotNull();

        assertThat(use(firstAdministratorsLink())).hasStatus(410);
    }

    @Test
    void theFirstAdministratorTellsNameAddressAndWorkplace() {
        String others = db.sql("""
                        with left_out as (
                          update member.member m set deactivated_at = now()
                           where m.deactivated_at is null
                             and m.id in (select r.member_id from member.role r where r.role = 'ADMINISTRATOR')
                          returning m.id)
                        select string_agg(id::text, ',') from left_out
                        """).query(String.class).single();
        try {
            MvcTestResult used = use(firstAdministratorsLink());
            assertThat(used).hasStatus(303).hasRedirectedUrl("/velkommen");
            assertThat(join(session(used), "Turid Først", "NB"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("feil-email", "feil-organisation");

            MvcTestResult joined = mvc.post()
                    .uri("/velkommen")
                    .with(csrf())
                    .cookie(session(used))
                    .param("name", "Turid Først")
                    .param("language", "NB")
                    .param("email", "Turid@drift.example")
                    .param("organisation", "0301")
                    .exchange();

            assertThat(joined).hasStatus(303);
            assertThat(mvc.get().uri("/admin").cookie(session(joined))).hasStatusOk();
        } finally {
            db.sql("update member.member set deactivated_at = null where id = any (string_to_array(?, ',')::bigint[])")
                    .param(others)
                    .update();
        }
    }

    private Cookie arrive(String email) throws Exception {
        mvc.post().uri("/logg-inn").with(csrf()).param("email", email).exchange();
        MvcTestResult used = use(postOffice.linkTo(email));
        assertThat(used).hasStatus(303).hasRedirectedUrl("/velkommen");
        return session(used);
    }

    private MvcTestResult use(String link) {
        return mvc.post().uri(link).with(csrf()).exchange();
    }

    private MvcTestResult join(Cookie session, String name, String language) {
        return mvc.post()
                .uri("/velkommen")
                .with(csrf())
                .cookie(session)
                .param("name", name)
                .param("language", language)
                .exchange();
    }

    private String firstAdministratorsLink() {
        return "/logg-inn/lenke?token="
                + tokens.generate(new GenerateOneTimeTokenRequest(SignInTokens.FIRST_ADMINISTRATOR, SignInTokens.LIFE))
                        .getTokenValue();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("sk-okt"));
    }

    private long members(String email) {
        return db.sql("select count(*) from member.member where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private String handle(String email) {
        return db.sql("select handle from member.member where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }
}
