package no.sosialekommuner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** {@code ./sk token} beside a running server, which is the tests' own. */
@CommunityTest
class TokenCommandTests {

    @Autowired
    Cast cast;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void sameDatabase() {
        System.setProperty("sk.db.url", environment.getProperty("sk.db.url", ""));
    }

    @AfterEach
    void anyDatabase() {
        System.clearProperty("sk.db.url");
    }

    @Test
    void theAnswerIsTheTokenAndNothingElse() {
        CommandLineRun run = token(cast.anna().handle() + "@Demo.example");

        assertThat(run.status()).isZero();
        assertThat(run.answer().lines()).singleElement().asString().startsWith("sk_");
        assertThat(mvc.get()
                        .uri("/api/v1/nothing-here")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                "Bearer " + run.answer().strip()))
                .hasStatus(404);
    }

    @Test
    void anUnknownAddressIsOneClearLine() {
        CommandLineRun run = token("nobody@demo.example");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("sk: no active member has the address nobody@demo.example");
        assertThat(run.answer()).isEmpty();
    }

    @Test
    void whoHasLeftGetsNoToken() {
        db.sql("""
                        insert into member.member (handle, email, name, organisation_id, deactivated_at)
                        select 'left-us', 'left-us@demo.example', 'Har Sluttet', min(id), now()
                          from organisation.organisation
                        on conflict do nothing
                        """).update();

        assertThat(token("left-us@demo.example").status()).isEqualTo(1);
    }

    private CommandLineRun token(String email) {
        return CommandLineRun.of("token", email, "--data", environment.getRequiredProperty("sk.data"));
    }
}
