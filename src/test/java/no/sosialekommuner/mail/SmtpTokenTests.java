package no.sosialekommuner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.web.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending through a server that takes no password, as Microsoft's: a token is fetched, used, and replaced when it is refused. */
class SmtpTokenTests {

    private static final Letter LETTER = new Letter(
            7,
            "anna@x.no",
            "Et varsel",
            "Hei",
            "<p>Hei</p>",
            "",
            "",
            1,
            Instant.parse("2033-03-01T10:00:00Z"),
            null,
            "");

    /** Tokens as they are given out, the last one for ever. */
    private final Deque<String> granted = new ArrayDeque<>();

    private final HttpServer tokens;
    private final TokenMailServer server = new TokenMailServer();
    private int asked;

    SmtpTokenTests() throws IOException {
        tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        tokens.createContext("/token", exchange -> {
            asked++;
            String token = granted.size() > 1 ? granted.remove() : granted.element();
            byte[] body = (token.isEmpty()
                            ? "{\"error\":\"invalid_client\"}"
                            : "{\"access_token\":\"" + token + "\",\"expires_in\":3600}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(token.isEmpty() ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tokens.start();
    }

    @AfterEach
    void close() {
        tokens.stop(0);
        server.close();
    }

    @Test
    void lettersLeaveByAToken() throws Exception {
        granted.add("god");
        server.takes("god");
        Smtp smtp = smtp("varsel%40x.no@");

        smtp.deliver(LETTER);
        smtp.deliver(LETTER);

        assertThat(server.users()).containsExactly("varsel@x.no", "varsel@x.no");
        assertThat(server.letters()).hasSize(2).first().asString().contains("Subject: Et varsel", "Hei");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aTokenThatIsNoLongerTakenIsReplacedOnce() throws Exception {
        granted.addAll(List.of("gammel", "ny"));
        server.takes("ny");

        smtp("varsel%40x.no@").deliver(LETTER);

        assertThat(server.letters()).hasSize(1);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void noTokenIsNoLettersFault() {
        granted.add("");
        assertThat(refusal(smtp("varsel%40x.no@"))).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Undelivered.Kind.SERVER);
            assertThat(it.getMessage()).isEqualTo("The token server answered 401: invalid_client");
        });
        granted.clear();
        granted.add("aldri");
        assertThat(refusal(smtp("varsel%40x.no@")).kind()).isEqualTo(Undelivered.Kind.SERVER);
        assertThat(server.letters()).isEmpty();
    }

    @Test
    void whoHasAPasswordIsNotAskedForAToken() {
        granted.add("god");
        server.takes("god");

        assertThat(refusal(smtp("varsel%40x.no:hemmelig@")).kind()).isEqualTo(Undelivered.Kind.SERVER);
        assertThat(asked).isZero();
    }

    private Smtp smtp(String user) {
        AccessTokens source = new AccessTokens(
                "http://localhost:" + tokens.getAddress().getPort() + "/token", "sk", "x", "", "", Clock.systemUTC());
        return new Smtp(
                "smtp://" + user + "localhost:" + server.port(),
                "",
                new Site("http://localhost:8080", false, true),
                _ -> Optional.empty(),
                source);
    }

    private static Undelivered refusal(Smtp smtp) {
        return catchThrowableOfType(Undelivered.class, () -> smtp.deliver(LETTER));
    }
}
