package no.sosialekommuner.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class TokenTests {

    private static final String UNMAPPED = "/api/v1/finnes-ikke";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient db;

    @Test
    void withoutATokenTheAnswerIs401AndSaysWhatToSend() {
        assertThat(mvc.get().uri(UNMAPPED))
                .hasStatus(401)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Sosiale Kommuner\"")
                .hasContentType("application/problem+json")
                .bodyJson()
                .hasPathSatisfying(
                        "$.requestId", id -> assertThat(id).asString().isNotBlank())
                .hasPathSatisfying("$.instance", path -> assertThat(path).isEqualTo(UNMAPPED));
    }

    @Test
    void anUnknownTokenIs401AndCalledInvalid() {
        assertThat(mvc.get().uri(UNMAPPED).header(HttpHeaders.AUTHORIZATION, "Bearer sk_gjettet"))
                .hasStatus(401)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.WWW_AUTHENTICATE,
                        values -> assertThat(values).first().asString().contains("invalid_token"));
    }

    @Test
    void aSessionIsNoWayIntoTheApi() {
        MvcTestResult page = mvc.get().uri("/").with(Cast.as(cast.anna())).exchange();

        assertThat(mvc.get().uri(UNMAPPED).cookie(page.getResponse().getCookies()))
                .hasStatus(401);
    }

    @Test
    void aTokenLetsItsMemberIn() {
        assertThat(mvc.get().uri(UNMAPPED).with(cast.token(cast.anna()))).hasStatus(404);
    }

    @Test
    void aReadingTokenMayNotChangeAnything() {
        assertThat(mvc.post().uri(UNMAPPED).with(cast.token(cast.anna(), Scope.READ)))
                .hasStatus(403)
                .hasContentType("application/problem+json");
        assertThat(mvc.post().uri(UNMAPPED).with(cast.token(cast.anna(), Scope.WRITE)))
                .hasStatus(404);
    }

    @Test
    void aFormFieldDoesNotTurnReadingIntoChanging() {
        assertThat(mvc.post().uri(UNMAPPED).param("_method", "DELETE").with(cast.token(cast.anna(), Scope.READ)))
                .hasStatus(403);
    }

    @Test
    void aRevokedTokenIsOutFromTheNextCallOn() {
        Viewer anna = cast.anna();
        String secret = tokens.make(anna.id(), "mistet", Scope.READ);
        assertThat(call(secret)).hasStatus(404);

        tokens.revoke(anna.id(), named("mistet", anna).id());

        assertThat(call(secret)).hasStatus(401);
        assertThat(tokens.of(anna.id())).extracting(Token::name).doesNotContain("mistet");
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        Viewer anna = cast.anna();
        String secret = tokens.make(anna.id(), "min egen", Scope.READ);
        long token = named("min egen", anna).id();

        assertThatThrownBy(() -> tokens.revoke(cast.bjorn().id(), token)).isInstanceOf(NotFound.class);
        assertThat(call(secret)).hasStatus(404);
    }

    @Test
    void onlyTheHashIsStored() {
        String secret = tokens.make(cast.bjorn().id(), "hemmelig", Scope.READ);

        List<@Nullable String> stored = db.sql("select t::text from integration.token t")
                .query(String.class)
                .list();

        String random = secret.substring(Tokens.PREFIX.length());
        assertThat(stored).isNotEmpty().noneSatisfy(row -> assertThat(row).contains(random));
    }

    @Test
    void useIsNotedAtMostOnceAMinute() {
        Viewer eva = cast.eva();
        String secret = tokens.make(eva.id(), "i bruk", Scope.READ);
        assertThat(named("i bruk", eva).lastUsedAt()).isNull();

        call(secret);
        var first = named("i bruk", eva).lastUsedAt();
        call(secret);

        assertThat(first).isNotNull();
        assertThat(named("i bruk", eva).lastUsedAt()).isEqualTo(first);
    }

    @Test
    void theTokenOfADeactivatedMemberIsOut() {
        Viewer bjorn = cast.bjorn();
        String secret = tokens.make(bjorn.id(), "før permisjon", Scope.READ);
        db.sql("update member.member set deactivated_at = now() where id = ?")
                .param(bjorn.id().value())
                .update();
        try {
            assertThat(call(secret)).hasStatus(401);
        } finally {
            db.sql("update member.member set deactivated_at = null where id = ?")
                    .param(bjorn.id().value())
                    .update();
        }
    }

    @Test
    void theWrongMethodIs405AndNamesTheRightOnes() {
        assertThat(mvc.delete().uri("/api/v1/openapi").with(cast.token(cast.anna())))
                .hasStatus(405)
                .hasContentType("application/problem+json")
                .headers()
                .containsHeader(HttpHeaders.ALLOW);
    }

    private MvcTestResult call(String secret) {
        return mvc.get()
                .uri(UNMAPPED)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                .exchange();
    }

    private Token named(String name, Viewer owner) {
        return tokens.of(owner.id()).stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
