package no.sosialekommuner.correspondence.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.mail.AccessTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mailbox that is opened by tokens: a real IMAP server that speaks XOAUTH2, and a token endpoint beside it. */
class AccessTokenTests {

    private static final Instant NOW = Instant.parse("2033-03-01T10:00:00Z");

    private final GreenMail mail = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private final List<String> questions = new ArrayList<>();
    private HttpServer server;
    private Instant now = NOW;
    private int status = 200;
    private String answer = "";

    AccessTokenTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        mail.start();
        server.createContext("/token", this::answer);
        server.start();
        grant("forste", 3600);
    }

    @AfterEach
    void close() {
        mail.stop();
        server.stop(0);
    }

    @Test
    void aTokenOpensTheMailboxAndServesForManyRounds() throws Exception {
        GreenMailUser box = taking("forste");
        Inbox inbox = inbox(tokens(""));
        box.deliver(GreenMailUtil.createTextEmail(
                "svar@x.no", "anna@x.no", "Et svar", "Hei", mail.getImap().getServerSetup()));

        assertThat(subjects(inbox)).containsExactly("Et svar");
        assertThat(subjects(inbox)).isEmpty();
        assertThat(questions)
                .containsExactly(
                        "grant_type=client_credentials&client_id=sk&client_secret=hemmelig%26lang&scope=https%3A%2F%2Fmail%2F.default");
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() throws Exception {
        taking("forste");
        Inbox inbox = inbox(tokens(""));
        subjects(inbox);
        now = NOW.plus(Duration.ofMinutes(56));
        subjects(inbox);
        assertThat(questions).hasSize(1);

        now = NOW.plus(Duration.ofMinutes(58));
        grant("andre", 3600);
        taking("andre");
        subjects(inbox);
        assertThat(questions).hasSize(2);
    }

    @Test
    void aTokenThatTheMailServerNoLongerTakesIsReplacedOnce() throws Exception {
        taking("forste");
        Inbox inbox = inbox(tokens(""));
        subjects(inbox);
        taking("andre");
        grant("andre", 3600);

        assertThat(subjects(inbox)).isEmpty();
        assertThat(questions).hasSize(2);

        taking("ingen");
        assertThatThrownBy(() -> subjects(inbox)).isInstanceOf(MessagingException.class);
        assertThat(questions).hasSize(3);
    }

    @Test
    void aRefreshTokenIsUsedAndFollowedWhenItIsChanged() throws Exception {
        taking("forste");
        AccessTokens tokens = tokens("friskt");
        answer = "{\"access_token\":\"forste\",\"expires_in\":3600,\"refresh_token\":\"friskere\"}";
        subjects(inbox(tokens));
        tokens.forget();
        subjects(inbox(tokens));

        assertThat(questions.getFirst()).startsWith("grant_type=refresh_token&").endsWith("&refresh_token=friskt");
        assertThat(questions.getLast()).endsWith("&refresh_token=friskere");
    }

    @Test
    void whatTheTokenServerSaysIsToldWithoutTheSecret() {
        status = 401;
        answer = "{\"error\":\"invalid_client\",\"error_description\":\"hemmelig&lang is wrong\"}";

        assertThatThrownBy(() -> subjects(inbox(tokens(""))))
                .hasMessage("The token server answered 401: invalid_client");
        status = 502;
        answer = "<html>";
        assertThatThrownBy(() -> subjects(inbox(tokens("")))).hasMessage("The token server answered 502 and no JSON");
        server.stop(0);
        assertThatThrownBy(() -> subjects(inbox(tokens(""))))
                .hasMessageStartingWith("The token server cannot be reached");
    }

    @Test
    void aSecretIsNotSentInTheOpen() {
        assertThatThrownBy(
                        () -> new AccessTokens("http://login.example.com/token", "sk", "x", "", "", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessTokens("https://login.example.com/token", "", "", "", "", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AccessTokens tokens(String refresh) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/token";
        return new AccessTokens(url, "sk", "hemmelig&lang", "https://mail/.default", refresh, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private Inbox inbox(AccessTokens tokens) {
        return new Inbox("imap://svar%40x.no@localhost:" + mail.getImap().getPort() + "/INBOX", tokens);
    }

    /** The mailbox opens for this token from now on. */
    private GreenMailUser taking(String token) {
        GreenMailUser box = mail.getUserManager().getUserByEmail("svar@x.no");
        if (box == null) {
            return mail.setUser("svar@x.no", "svar@x.no", token);
        }
        box.setPassword(token);
        return box;
    }

    private void grant(String token, int seconds) {
        answer = "{\"token_type\":\"Bearer\",\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + "}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static List<String> subjects(Inbox inbox) throws MessagingException {
        List<String> subjects = new ArrayList<>();
        inbox.read((message, _) -> subjects.add(message.getSubject()));
        return subjects;
    }
}
