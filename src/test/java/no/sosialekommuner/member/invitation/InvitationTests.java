package no.sosialekommuner.member.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.PostOffice;
import no.sosialekommuner.member.Profile;
import no.sosialekommuner.member.Profiles;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.SpeaksAs;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class InvitationTests {

    private static final String PAGE = "/admin/invitasjoner";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    PostOffice postOffice;

    @Autowired
    Profiles profiles;

    @Autowired
    Invitations invitations;

    @Test
    void anInvitedAddressBecomesTheMemberThatWasMeant() throws Exception {
        assertThat(invite("Rut@frittstaende.example", "EXPERT", "EXPERT")).hasStatus(303);
        assertThat(PostOffice.part(postOffice.mailTo("rut@frittstaende.example"), "text/plain"))
                .contains("Administrator inviterer deg", "/logg-inn");
        assertThat(invitations.open()).extracting(Invitation::email).contains("rut@frittstaende.example");

        MvcTestResult used = mvc.post()
                .uri(askForLink("rut@frittstaende.example"))
                .with(csrf())
                .exchange();
        Cookie session = Objects.requireNonNull(used.getResponse().getCookie("sk-okt"));
        assertThat(mvc.post()
                        .uri("/velkommen")
                        .with(csrf())
                        .cookie(session)
                        .param("name", "Rut Fri")
                        .param("language", "NB"))
                .hasStatus(303);

        Profile rut = profiles.require("rut-fri", Language.NB);
        assertThat(rut.roles()).contains(Role.EXPERT);
        assertThat(rut.person().speaksAs()).isEqualTo(SpeaksAs.EXPERT);
        assertThat(rut.person().organisationNumber()).isEqualTo("3107");
        assertThat(invitations.open()).extracting(Invitation::email).doesNotContain("rut@frittstaende.example");
    }

    @Test
    void aWithdrawnInvitationOpensNothing() throws Exception {
        invite("nei@frittstaende.example", "MEMBER", "PARTNER");
        String link = askForLink("nei@frittstaende.example");

        assertThat(mvc.delete()
                        .uri(PAGE + "/nei@frittstaende.example")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(303);

        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(410);
        assertThat(mvc.delete()
                        .uri(PAGE + "/nei@frittstaende.example")
                        .with(Cast.as(cast.admin()))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void aMemberNeedsNoInvitation() {
        assertThat(invite("anna@demo.example", "MEMBER", "EMPLOYEE"))
                .hasStatus(422)
                .bodyText()
                .contains("tilhører et medlem", "value=\"anna@demo.example\"");
    }

    @Test
    void aFormWithFaultsComesBackAsItWas() {
        assertThat(mvc.post()
                        .uri(PAGE)
                        .with(Cast.as(cast.admin()))
                        .with(csrf())
                        .param("email", "ikke en adresse")
                        .param("organisation", "9999")
                        .param("role", "EDITOR")
                        .param("speaksAs", "PARTNER"))
                .hasStatus(422)
                .bodyText()
                .contains("ikke en adresse", "value=\"EDITOR\" selected", "value=\"PARTNER\" checked");
    }

    private String askForLink(String email) throws Exception {
        mvc.post().uri("/logg-inn").with(csrf()).param("email", email).exchange();
        return await().until(() -> postOffice.linkTo(email), link -> link.contains("token="));
    }

    private MvcTestResult invite(String email, String role, String speaksAs) {
        return mvc.post()
                .uri(PAGE)
                .with(Cast.as(cast.admin()))
                .with(csrf())
                .param("email", email)
                .param("organisation", "3107")
                .param("role", role)
                .param("speaksAs", speaksAs)
                .exchange();
    }
}
