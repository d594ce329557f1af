package no.sosialekommuner.strategy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new adviser begins a strategy, and two colleagues write it at once. */
@CommunityTest
@Tag("browser")
class PlanJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Test
    void aNewAdviserBeginsAStrategyAndTwoColleaguesWriteAtOnce() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        Viewer jonas = cast.newcomer("3107", "MEMBER");
        try (Visit first = browser.visit(anna);
                Visit second = browser.visit(jonas)) {
            Page annas = first.open("/planer");
            annas.locator("a[href='/planer/ny?veileder=strategy']").click();
            button(annas, "Begynn på planen").click();
            assertThat(annas.locator("h1")).containsText("Strategi for sosiale medier");
            link(annas, "Begynn på kapitlet").click();
            type(annas, "Vi er her for innbyggerne.");
            button(annas, "Lagre kapitlet").click();
            assertThat(annas.getByText("Kapitlet er lagret")).isVisible();

            Page jonass =
                    second.open(annas.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""));
            type(jonass, "Vi svarer samme dag.");
            assertThat(jonass.locator(".editor-status")).containsText("Kladd");
            annas.reload();
            assertThat(annas.locator(".here")).containsText(jonas.name() + " skriver her nå");
            type(annas, "Vi måler hvert år.");
            button(annas, "Lagre kapitlet").click();

            button(jonass, "Lagre kapitlet").click();
            assertThat(jonass.getByText("Kapitlet er lagret og flettet")).isVisible();
            assertThat(jonass.locator("textarea[name=text]"))
                    .hasValue("Vi er her for innbyggerne.\n\nVi måler hvert år.\n\nVi svarer samme dag.");
        }
    }

    @Test
    void answersTicksAndRowsAreSavedWithoutLeavingTheText() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "Uten å forlate teksten");
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/planer/" + plan + "/kapittel/goals");
            page.locator(".plan-answers textarea").first().fill("Svartid");
            page.locator(".plan-answers textarea").first().blur();
            assertThat(page.locator("#svar-tilstand")).containsText("Svarene er lagret");

            page.locator("#veiledning summary").last().click();
            page.locator(".plan-checks input[type=checkbox]").first().check();
            assertThat(page.locator(".plan-checks")).containsText("1 av");

            page.getByText("Legg til en rad").click();
            page.locator("#celle-goals-ny-goal").fill("Svar samme dag");
            page.locator("#celle-goals-ny-target").fill("mange");
            button(page, "Legg til raden").click();
            assertThat(page.locator("#feil-celle-goals-ny-target")).containsText("Skriv et tall");
            page.locator("#celle-goals-ny-target").fill("90");
            page.locator("#celle-goals-ny-target").press("Enter");
            assertThat(page.locator(".plan-table")).containsText("Svar samme dag");
            page.locator(".plan-table-change button").click();
            page.locator("[id^=celle-goals-][id$=-target]").first().fill("95");
            button(page, "Lagre raden").click();
            assertThat(page.locator(".plan-table")).containsText("95");
            page.locator(".plan-table-change button").click();
            button(page, "Fjern raden").click();
            button(page, "Angre").click();
            assertThat(page.locator(".plan-table")).containsText("95");
        }
    }

    @Test
    void aRowIsAddedOnAPhoneWithoutAScript() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "På telefon uten skript");
        try (Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/planer/" + plan + "/kapittel/goals");
            page.getByText("Legg til en rad").click();
            page.locator("#celle-goals-ny-goal").fill("Svar samme dag");
            button(page, "Legg til raden").click();
            page.locator(".plan-table-change button").click();
            page.locator("[id^=celle-goals-][id$=-target]").first().fill("95");
            button(page, "Lagre raden").click();
            assertThat(page.locator(".plan-table")).containsText("95");

            page.locator("textarea[name=text]").fill("Målene er få.");
            button(page, "Lagre kapitlet").click();
            assertThat(page.getByText("Kapitlet er lagret")).isVisible();
        }
    }

    @Test
    void nothingTypedIsLostWithoutAScriptWhicheverButtonIsPressed() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "Alt på én side");
        try (Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/planer/" + plan + "/kapittel/goals");
            page.locator("textarea[name=text]").fill("Tekst som ikke er lagret.");
            page.locator(".plan-answers textarea").first().fill("Svartid");
            page.getByText("Legg til en rad").click();
            page.locator("#celle-goals-ny-goal").fill("Svar samme dag");
            button(page, "Lagre svarene").click();

            assertThat(page.getByText("Svarene er lagret")).isVisible();
            assertThat(page.locator("textarea[name=text]")).hasValue("Tekst som ikke er lagret.");
            assertThat(page.locator("#celle-goals-ny-goal")).hasValue("Svar samme dag");
            page.locator("#celle-goals-ny-target").fill("90");
            page.locator("#celle-goals-ny-target").press("Enter");
            assertThat(page.locator("#celle-goals-ny-target")).hasValue("90");
            button(page, "Legg til raden").click();
            assertThat(page.locator(".plan-table")).containsText("Svar samme dag");

            page.locator(".plan-table-change button").click();
            page.locator("[id^=celle-goals-][id$=-target]").first().fill("95");
            page.locator("#veiledning summary").last().click();
            page.locator(".plan-checks input[type=checkbox]").first().check();
            button(page, "Lagre sjekklisten").click();
            assertThat(page.locator(".plan-checks")).containsText("1 av");
            assertThat(page.locator("[id^=celle-goals-][id$=-target]").first()).hasValue("95");
            assertThat(page.locator("textarea[name=text]")).hasValue("Tekst som ikke er lagret.");
            button(page, "Lagre kapitlet").click();
            assertThat(page.getByText("Kapitlet er lagret")).isVisible();
            assertThat(page.locator(".plan-answers textarea").first()).hasValue("Svartid");
        }
    }

    @Test
    void aChapterIsWrittenByTheKeyboardAlone() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = cast.plan(anna, "kommune-3107", "Uten mus");
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/planer/" + plan + "/kapittel/budget");
            tabTo(page, "#veiledning summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#veiledning details").first()).not().hasAttribute("open", "");
            tabTo(page, "textarea[name=text], .editor-rich");
            assertThat(page.locator(".editor-rich")).isFocused();
            page.keyboard().type("Ti timer i uka.");
            tabTo(page, "form[action$='/budget'] button:not([type])");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Kapitlet er lagret")).isVisible();

            tabTo(page, ".plan-row-new > summary");
            page.keyboard().press("Enter");
            tabTo(page, "#celle-costs-ny-item");
            page.keyboard().type("Teksting");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".plan-table")).containsText("Teksting");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int steps = 0; steps < 100; steps++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static void type(Page page, String words) {
        page.locator("textarea[name=text]").click();
        Locator rich = page.locator(".editor-rich");
        assertThat(rich).isVisible();
        rich.click();
        page.keyboard().press("Control+End");
        if (!rich.innerText().isBlank()) {
            page.keyboard().press("Enter");
        }
        page.keyboard().type(words);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
