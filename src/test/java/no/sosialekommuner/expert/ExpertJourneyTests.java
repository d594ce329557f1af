package no.sosialekommuner.expert;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Topics;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.request.RequestLook;
import no.sosialekommuner.member.Viewer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna asks experts and hears from them, with the clock in the hand of the test. Easter Sunday is 13 April 2031. */
@CommunityTest
@Tag("browser")
class ExpertJourneyTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    TestPanels panels;

    @Autowired
    MovingClock clock;

    @Autowired
    RequestLook look;

    @Autowired
    JdbcClient db;

    private Viewer anna;
    private Viewer eva;
    private Viewer lead;
    private ContributionId question = new ContributionId(0);
    private String title = "";

    @BeforeEach
    void annaHasAQuestion() {
        String topic = topics.named("ekspertreise-" + NUMBER.incrementAndGet());
        anna = cast.newcomer("3107", "MEMBER");
        eva = cast.newcomer("4601", "EXPERT");
        lead = cast.newcomer("0301", "EXPERT");
        panels.of(topic, 4, lead, List.of(eva));
        title = "Reisa til et svar " + topic;
        question = topics.tag(cast.published("QUESTION", anna, "nettverk", title), topic);
    }

    @Test
    void anAnswerComesWithinItsPromiseAcrossEaster() {
        try (var _ = clock.at("2031-04-09T14:00")) {
            ask(Screen.PHONE.withoutJavaScript());
        }
        try (var _ = clock.at("2031-04-15T09:15");
                Visit visit = browser.visit(eva)) {
            Page desk = visit.open("/ekspert");
            desk.getByText(title).click();
            desk.getByText("Ta saken").click();
            assertThat(desk.locator("main")).containsText("Din sak");
            desk.locator("#felt-body").fill("Ja, det skal arkiveres.");
            desk.getByText("Publiser svaret").click();
            assertThat(desk.locator("main")).containsText("Ja, det skal arkiveres.");
            visit.open("/bidrag/" + question + "/ekspert");
            assertThat(desk.locator("main")).containsText("Besvart i tide");
        }
    }

    @Test
    void theClockStandsWhileAnnaIsAskedBack() {
        try (var _ = clock.at("2031-03-05T10:00")) {
            ask(Screen.DESKTOP);
        }
        try (var _ = clock.at("2031-03-05T11:00");
                Visit visit = browser.visit(eva, Screen.DESKTOP.withoutJavaScript())) {
            Page desk = visit.open("/ekspert/" + question);
            desk.getByText("Spør den som spør").click();
            desk.locator("#felt-askback").fill("Gjelder det også elever?");
            desk.getByText("Spør og stans klokka").click();
            assertThat(desk.locator("main")).containsText("Klokka står");
        }
        try (var _ = clock.at("2031-03-07T09:00");
                Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/bidrag/" + question + "/ekspert");
            assertThat(page.locator("main")).containsText("Ekspertene trenger å vite mer");
            visit.open("/bidrag/" + question);
            page.locator("form[action='/bidrag/" + question + "/svar'] textarea[name=body]")
                    .last()
                    .fill("Ja, elever også.");
            page.locator("form[action='/bidrag/" + question
                            + "/svar'] button.ds-button:not([type=button]):not([formaction])")
                    .last()
                    .click();
            visit.open("/bidrag/" + question + "/ekspert");
            assertThat(page.locator("#ekspert-boks")).containsText("Svar innen fredag 7. mars");
            assertThat(page.locator("#ekspert-boks")).containsText("12.00");
        }
    }

    @Test
    void whatNobodyAnswersReachesTheLead() {
        try (var _ = clock.at("2031-03-05T10:00")) {
            ask(Screen.DESKTOP);
        }
        try (var _ = clock.at("2031-03-05T13:31")) {
            Awaitility.await().until(() -> {
                look.look();
                return db.sql("select escalated = 2 from expert.request where contribution_id = ?")
                        .param(question.value())
                        .query(Boolean.class)
                        .single();
            });
            try (Visit visit = browser.visit(lead)) {
                Page page = visit.open("/ekspert/" + question);
                assertThat(page.locator("main")).containsText("som leder panelet, er varslet");
                page.getByText("Ta over saken").click();
                assertThat(page.locator("main")).containsText("Din sak");
            }
        }
    }

    @Test
    void theReportIsReadOnPaperAndWithoutScript() {
        try (Visit visit = browser.visit(cast.mona(), Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/redaksjon/eksperter/rapport");
            assertThat(page.locator(".expert-weeks table")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".expert-weeks table")).isVisible();
            assertThat(page.locator(".expert-chart")).isVisible();
        }
    }

    private void ask(Screen screen) {
        try (Visit visit = browser.visit(anna, screen)) {
            Page page = visit.open("/bidrag/" + question + "/ekspert");
            page.getByText("Be om svar").last().click();
            assertThat(page.locator("#ekspert-boks")).containsText("Svar innen");
        }
    }
}
