package no.sosialekommuner;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import no.sosialekommuner.member.SignedIn;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The system's Chromium, on the port where the tests' product listens. It is started by the first visit of a thread and
 * kept until the tests are over, because Playwright belongs to the thread that made it.
 */
@TestComponent
public class Browser implements DisposableBean {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final Environment environment;
    private final SessionRepository<? extends Session> sessions;
    private final Queue<Playwright> started = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<com.microsoft.playwright.Browser> browsers = ThreadLocal.withInitial(this::start);

    Browser(Environment environment, SessionRepository<? extends Session> sessions) {
        this.environment = environment;
        this.sessions = sessions;
    }

    public Visit visit(@Nullable Viewer who) {
        return visit(who, Screen.DESKTOP);
    }

    /** @param who the member who is signed in, or null for an outsider */
    public Visit visit(@Nullable Viewer who, Screen screen) {
        BrowserContext context = browsers.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(screen.scheme())
                        .setJavaScriptEnabled(screen.javaScript())
                        .setLocale("nb-NO")
                        .setTimezoneId("Europe/Oslo"));
        context.setDefaultTimeout(10_000);
        if (who != null) {
            context.addCookies(List.of(new Cookie("sk-okt", session(who)).setUrl(address())));
        }
        return new Visit(context);
    }

    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** The value of the cookie {@code sk-okt} of a new session, for those who come without a browser; good on every node. */
    public String session(Viewer who) {
        return session(sessions, who);
    }

    /** A session as signing in leaves it, without the way there. */
    private static <S extends Session> String session(SessionRepository<S> sessions, Viewer who) {
        S session = sessions.createSession();
        SignedIn principal = new SignedIn(who.id().value());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    private com.microsoft.playwright.Browser start() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        started.add(playwright);
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The browser tests need Chromium: apt-get install chromium"));
    }

    @Override
    public void destroy() {
        started.forEach(Playwright::close);
    }
}
