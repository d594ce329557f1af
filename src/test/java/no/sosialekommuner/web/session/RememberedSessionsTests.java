package no.sosialekommuner.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.member.SignedIn;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@CommunityTest
class RememberedSessionsTests {

    @Autowired
    JdbcIndexedSessionRepository database;

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    SessionRepository<? extends Session> sessions;

    @BeforeEach
    void forgetEverything() {
        sessions = new RememberedSessions(database);
    }

    @Test
    void aSessionIsFoundAgainWithWhatItHolds() {
        String id = begin(sessions);

        assertThat(find(id).<String>getAttribute("who")).isEqualTo("anna");
    }

    @Test
    void readingAPageWritesNothing() {
        String id = begin(sessions);
        Instant before = stored(id).getLastAccessedTime();

        use(sessions, id, Instant.now().plus(Duration.ofMinutes(9)));

        assertThat(stored(id).getLastAccessedTime()).isEqualTo(before);
    }

    /** The filter must really use what is remembered: a page that is read leaves no trace in the database. */
    @Test
    void aPageIsReadWithoutTouchingTheStoredSession() throws Exception {
        String id = signedIn(database, cast.anna());
        Instant before = stored(id).getLastAccessedTime();

        for (int visit = 0; visit < 2; visit++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(browser.address() + "/"))
                    .header(
                            "Cookie",
                            "sk-okt=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(stored(id).getLastAccessedTime()).isEqualTo(before);
    }

    @Test
    void useIsNotedNowAndThen() {
        String id = begin(sessions);
        Instant later =
                Instant.ofEpochMilli(Instant.now().plus(Duration.ofMinutes(11)).toEpochMilli());

        use(sessions, id, later);

        assertThat(stored(id).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void signingOutCountsAtOnce() {
        String id = begin(sessions);
        find(id);

        sessions.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
        assertThat(database.findById(id)).isNull();
    }

    @Test
    void aNewIdKeepsTheContentsAndEndsTheOldOne() {
        String old = begin(sessions);

        String renewed = renew(sessions, old);

        assertThat(renewed).isNotEqualTo(old);
        assertThat(find(renewed).<String>getAttribute("who")).isEqualTo("anna");
        assertThat(sessions.findById(old)).isNull();
    }

    @Test
    void whatIsChangedIsSeenByTheNextRequestAndInTheDatabase() {
        String id = begin(sessions);
        find(id);

        change(sessions, id);

        assertThat(find(id).<String>getAttribute("who")).isEqualTo("bjorn");
        assertThat(stored(id).<String>getAttribute("who")).isEqualTo("bjorn");
    }

    private Session find(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private Session stored(String id) {
        return Objects.requireNonNull(database.findById(id));
    }

    private static <S extends Session> String signedIn(SessionRepository<S> sessions, Viewer who) {
        S session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(who.id().value()), null, List.of())));
        // Before the first of the two visits, so that writing its use down would show.
        session.setLastAccessedTime(Instant.now().minus(Duration.ofMinutes(5)));
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("who", "anna");
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void use(SessionRepository<S> sessions, String id, Instant moment) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(moment);
        sessions.save(session);
    }

    private static <S extends Session> void change(SessionRepository<S> sessions, String id) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.setAttribute("who", "bjorn");
        sessions.save(session);
    }

    private static <S extends Session> String renew(SessionRepository<S> sessions, String id) {
        S session = Objects.requireNonNull(sessions.findById(id));
        session.changeSessionId();
        sessions.save(session);
        return session.getId();
    }
}
