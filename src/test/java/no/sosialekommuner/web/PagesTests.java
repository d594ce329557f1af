package no.sosialekommuner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.Visit;
import no.sosialekommuner.agreement.invoice.InvoiceIssuing;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.editorial.EditorialIntake;
import no.sosialekommuner.expert.ExpertIntake;
import no.sosialekommuner.feedback.FeedbackIntake;
import no.sosialekommuner.freshness.FreshnessIntake;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.notification.mail.MailLinks;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page, in light and dark, on a phone and a wide screen: nothing that axe finds, no scrolling sideways down to 320
 * pixels, no error in its scripts. Pictures are left in {@code target/gallery}: of what axe looks at, or, with
 * {@code -Dsk.gallery=all}, of every page on a phone, a tablet and a wide screen, light and dark.
 */
@CommunityTest
@Tag("browser")
class PagesTests {

    private static final int WIDE = 1280;
    private static final int TABLET = 768;
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;

    /** Each colour scheme once, wide and narrow once: what axe looks for lies in the one or in the other. */
    private static final List<View> SEEN_BY_AXE =
            List.of(new View(WIDE, ColorScheme.LIGHT), new View(PHONE, ColorScheme.DARK));

    @Autowired
    FreshnessIntake freshness;

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    @Autowired
    Answers answers;

    @Autowired
    IncomingTags tags;

    @Autowired
    EditorialIntake editorial;

    @Autowired
    FeedbackIntake feedback;

    @Autowired
    ExpertIntake experts;

    @Autowired
    AgreementStories agreements;

    @Autowired
    InvoiceIssuing invoices;

    @Autowired
    MailLinks links;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    ConfidentialStories confidential;

    @TestFactory
    Stream<DynamicTest> everyPageIsForEverybody() {
        Map<String, String> places = new PagePlaces(cast, new PageThread(cast, newReplies, tags, db)).fill();
        places.putAll(new PagePlan(cast, db).fill());
        places.putAll(new PageEditorial(cast, answers, editorial, tags, db).fill());
        places.putAll(new PageFreshness(cast, freshness).fill());
        places.putAll(new PageConfidential(cast, confidential, db).fill());
        places.putAll(new PageFeedback(cast, newReplies, feedback, db).fill());
        places.putAll(new PageExperts(cast, newReplies, experts, db).fill());
        places.putAll(new PageAgreement(agreements, invoices, cast).fill());
        places.putAll(new PageKnowing(cast, db).fill());
        places.putAll(new PageLetters(cast, links, mvc, db).fill(places.getOrDefault("question", "")));
        List<PageList.Entry> pages = chosen();
        assertThat(pages).isNotEmpty();
        Gallery.index(pages, pictured());
        // Two browsers at once: that is what the machine that builds has cores for.
        ExecutorService workers = Executors.newFixedThreadPool(2);
        List<Seen> seen = pages.stream()
                .map(page -> new Seen(
                        page, workers.submit(() -> look(page, page.with(places).address()))))
                .toList();
        workers.shutdown();
        return seen.stream()
                .map(it -> dynamicTest(it.page().who() + " " + it.page().address(), it::report));
    }

    /** All of them, or those whose address the pattern {@code -Dsk.pages} is found in, while one works on a few. */
    private static List<PageList.Entry> chosen() {
        Pattern part = Pattern.compile(System.getProperty("sk.pages", ""));
        return PageList.read().stream()
                .filter(it -> part.matcher(it.address()).find())
                .toList();
    }

    private static List<View> pictured() {
        return System.getProperty("sk.gallery", "").equals("all")
                ? Stream.of(WIDE, TABLET, PHONE)
                        .flatMap(width ->
                                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(scheme -> new View(width, scheme)))
                        .toList()
                : SEEN_BY_AXE;
    }

    /** A page in a window of this width, in pixels. */
    record View(int width, ColorScheme scheme) {

        /** As in names of files. */
        String name() {
            return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    private record Seen(PageList.Entry page, Future<SoftAssertions> found) {

        void report() throws Exception {
            found.get().assertAll();
        }
    }

    private SoftAssertions look(PageList.Entry entry, String address) {
        SoftAssertions found = new SoftAssertions();
        try (Visit visit = browser.visit(viewer(entry.who()))) {
            Page page = visit.page();
            Response answer = page.navigate(address);
            found.assertThat(answer.status()).as("status of %s", address).isLessThan(500);
            found.assertThat(page.locator("h1").count()).as("h1 of %s", address).isEqualTo(1);
            for (View view : pictured()) {
                show(page, view);
                Gallery.picture(page, entry, view);
                if (SEEN_BY_AXE.contains(view)) {
                    found.assertThat(violations(page))
                            .as("axe at %s, %s", view.name(), address)
                            .isEmpty();
                }
            }
            for (int width : List.of(WIDE, TABLET, PHONE, NARROWEST)) {
                show(page, new View(width, ColorScheme.LIGHT));
                found.assertThat(overflow(page))
                        .as("pixels beyond %s px at %s", width, address)
                        .isZero();
            }
        }
        return found;
    }

    private static void show(Page page, View view) {
        page.setViewportSize(view.width(), view.width() == WIDE ? 900 : 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
    }

    private static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // The other way opens a page of its own to put together what frames say; there are none here.
        return new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(PagesTests::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml() + " (" + rule.getHelp() + ")";
    }

    private static int overflow(Page page) {
        return ((Number) page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")).intValue();
    }

    private @Nullable Viewer viewer(String who) {
        return switch (who) {
            case "anna" -> cast.anna();
            case "bjorn" -> cast.bjorn();
            case "eva" -> cast.eva();
            case "mona" -> cast.mona();
            case "admin" -> cast.admin();
            case "editor" -> cast.newcomer("0301", "EDITOR");
            case "outsider" -> null;
            default -> throw new IllegalArgumentException("Nobody of the cast is called " + who);
        };
    }
}
