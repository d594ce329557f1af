package no.sosialekommuner.reading.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.EmailDomains;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.organisation.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class MunicipalityAdministrationTests {

    private static final String PAGE = "/admin/kommuner/4215";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    EmailDomains domains;

    @Autowired
    Organisations organisations;

    @Test
    void anAdministratorAddsAndRemovesDomains() {
        assertThat(add(cast.admin(), "https://www.lillesand-nytt.no/"))
                .hasStatus(303)
                .hasRedirectedUrl(PAGE);
        assertThat(domains.organisationOf("kari@lillesand-nytt.no")).contains(lillesand());

        assertThat(remove(cast.admin(), "lillesand-nytt.no")).hasStatus(303);
        assertThat(domains.organisationOf("kari@lillesand-nytt.no")).isEmpty();
    }

    @Test
    void whatIsNoDomainComesBackAsItWasTyped() {
        assertThat(add(cast.admin(), "lillesand på nett"))
                .hasStatus(422)
                .bodyText()
                .contains("feil-domain", "lillesand på nett", "lillesand.kommune.no");
        assertThat(add(cast.admin(), " ")).hasStatus(422).bodyText().contains("feil-domain");
    }

    @Test
    void aDomainThatIsTakenIsRefused() {
        assertThat(add(cast.admin(), "oslo.kommune.no"))
                .hasStatus(422)
                .bodyText()
                .contains("tilhører allerede en annen virksomhet");
        assertThat(domains.organisationOf("a@oslo.kommune.no"))
                .contains(organisations.require("0301").id());
    }

    @Test
    void aDomainThatItDoesNotHaveIsNotFound() {
        assertThat(remove(cast.admin(), "oslo.kommune.no")).hasStatus(404);
    }

    @Test
    void nobodyElseMay() {
        assertThat(add(cast.mona(), "lillesand-ekstra.no")).hasStatus(403);
        assertThat(remove(cast.anna(), "lillesand.kommune.no")).hasStatus(403);
        assertThat(introduce(cast.anna(), "Hei")).hasStatus(403);
        assertThat(mvc.get().uri(PAGE).with(Cast.as(cast.eva()))).hasStatus(403);
    }

    @Test
    void theIntroductionStandsOnThePageAsText() {
        assertThat(introduce(cast.admin(), "Vi er <b>den hvite by</b>.\nVelkommen."))
                .hasStatus(303)
                .hasRedirectedUrl("/kommuner/4215");

        assertThat(mvc.get().uri("/kommuner/4215").with(Cast.as(cast.anna())))
                .bodyText()
                .contains("Vi er &lt;b&gt;den hvite by&lt;/b&gt;.");
    }

    @Test
    void anIntroductionThatIsTooLongIsKeptOnThePage() {
        String text = "lang tekst ".repeat(100);

        assertThat(introduce(cast.admin(), text)).hasStatus(422).bodyText().contains("feil-introduction", text);
    }

    private OrganisationId lillesand() {
        return organisations.require("4215").id();
    }

    private MvcTestResult add(Viewer viewer, String domain) {
        return mvc.post()
                .uri(PAGE + "/domener")
                .with(Cast.as(viewer))
                .with(csrf())
                .param("domain", domain)
                .exchange();
    }

    private MvcTestResult remove(Viewer viewer, String domain) {
        return mvc.delete()
                .uri(PAGE + "/domener/" + domain)
                .with(Cast.as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult introduce(Viewer viewer, String text) {
        return mvc.put()
                .uri(PAGE + "/omtale")
                .with(Cast.as(viewer))
                .with(csrf())
                .param("introduction", text)
                .exchange();
    }
}
