package no.sosialekommuner.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody follows a topic, hears of a question while the page is open, reads it, and is not told again. */
@CommunityTest
@Tag("browser")
class NotificationJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    News news;

    @Test
    void aQuestionOnAFollowedTopicIsSeenWithoutReloadingAndReadByOpeningIt() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/min-side/folger");
            page.getByLabel("Følg et emne til").selectOption("arkiv");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Følg").setExact(true))
                    .click();
            assertThat(page.locator("#folger")).containsText("Arkiv");

            page = visit.open("/");
            Locator count = page.locator(".shell-count");
            assertThat(count).isHidden();
            news.published("QUESTION", cast.bjorn(), "nettverk", "Må vi arkivere Messenger?", List.of("arkiv"));
            assertThat(count).hasText("1");
            assertThat(page.locator("#sagt")).containsText("Bjørn Haugen spør: Må vi arkivere Messenger?");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Varsler, 1 uleste"))
                    .click();
            assertThat(page.locator(".notice")).containsText("fordi du følger Arkiv");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Må vi arkivere Messenger?"))
                    .click();
            assertThat(page.locator("h1")).hasText("Må vi arkivere Messenger?");
            assertThat(page.locator(".shell-count")).isHidden();
        }
    }

    @Test
    void aHiddenPageHearsWhatItMissedWhenItIsLookedAtAgain() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Mens fanen er skjult", List.of());
        try (Visit visit = browser.visit(asker)) {
            Page page = visit.open("/forum");
            page.waitForResponse(response -> response.url().endsWith("/varsler/strom"), page::reload);
            look(page, "hidden");
            news.replied(question, null, "Et svar", cast.bjorn());
            look(page, "visible");

            assertThat(page.locator(".shell-count")).hasText("1");
        }
    }

    private static void look(Page page, String state) {
        page.evaluate("""
                state => {
                  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", state);
    }

    @Test
    void levelsAreSavedAsTheyAreChosen() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/min-side/folger");
            Locator level = page.getByLabel("Hvor mye du vil vite om Fredrikstad");
            assertThat(page.locator(".following-row").first()).containsText("Fra profilen din");
            level.selectOption("none");
            assertThat(page.getByText("Fra profilen din")).hasCount(0);
            page.reload();
            assertThat(page.getByLabel("Hvor mye du vil vite om Fredrikstad")).hasValue("none");
        }
    }

    @Test
    void withoutAScriptTheNumberIsInThePage() {
        Viewer asker = cast.newcomer("3107", "MEMBER");
        ContributionId question = news.published("QUESTION", asker, "nettverk", "Uten skript", List.of());
        news.replied(question, null, "Et svar", cast.bjorn());
        try (Visit visit = browser.visit(asker, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/varsler");
            assertThat(page.locator(".shell-count")).hasText("1");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Merk alle som lest"))
                    .click();
            assertThat(page.locator(".shell-count")).isHidden();
        }
    }
}
