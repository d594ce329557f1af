package no.sosialekommuner.integration.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Token;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class TokenPageTests {

    private static final String PAGE = "/min-side/tilgang";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Tokens tokens;

    @Test
    void theSecretIsShownOnceAndOpensTheApi() throws Exception {
        MvcTestResult made = make(cast.mona(), "Intranettet", "READ");
        assertThat(made).hasStatus(201);
        Matcher secret = Pattern.compile("sk_[A-Za-z0-9_-]{43}")
                .matcher(made.getResponse().getContentAsString());
        assertThat(secret.find()).isTrue();

        assertThat(mvc.get().uri("/api/v1/finnes-ikke").header(HttpHeaders.AUTHORIZATION, "Bearer " + secret.group()))
                .hasStatus(404);
        assertThat(mvc.get().uri(PAGE).with(Cast.as(cast.mona())))
                .hasStatusOk()
                .bodyText()
                .contains("Intranettet")
                .doesNotContain(secret.group());
    }

    @Test
    void theSecretIsNotKeptByBrowsers() {
        assertThat(make(cast.mona(), "Uten spor", "READ").getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(make(cast.mona(), " ", "WRITE")).hasStatus(422).bodyText().contains("feil-name");
    }

    @Test
    void anUnknownScopeIsAFaultOfTheForm() {
        assertThat(make(cast.mona(), "x", "ALT")).hasStatus(422);
    }

    @Test
    void aTokenIsRevokedOnThePage() {
        Viewer mona = cast.mona();
        tokens.make(mona.id(), "Gammel", Scope.READ);
        long token = named(mona, "Gammel").id();

        assertThat(mvc.delete().uri(PAGE + "/" + token).with(Cast.as(mona)).with(csrf()))
                .hasStatus(303);

        assertThat(tokens.of(mona.id())).extracting(Token::name).doesNotContain("Gammel");
    }

    @Test
    void theTokenOfAnotherIsNotThere() {
        tokens.make(cast.mona().id(), "Monas", Scope.READ);
        long token = named(cast.mona(), "Monas").id();

        assertThat(mvc.delete()
                        .uri(PAGE + "/" + token)
                        .with(Cast.as(cast.anna()))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(tokens.of(cast.mona().id())).extracting(Token::name).contains("Monas");
    }

    private MvcTestResult make(Viewer viewer, String name, String scope) {
        return mvc.post()
                .uri(PAGE)
                .with(Cast.as(viewer))
                .with(csrf())
                .param("name", name)
                .param("scope", scope)
                .exchange();
    }

    private Token named(Viewer owner, String name) {
        return tokens.of(owner.id()).stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
