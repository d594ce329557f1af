package no.sosialekommuner.strategy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From another municipality's chapter to a plan that is adopted, shown to others, and looked at a year later. */
@CommunityTest
@Tag("browser")
class PlanLifeJourneyTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    PlanStories plans;

    @Autowired
    MovingClock clock;

    @Test
    void aChapterIsTakenOverWithCreditAndStaysUnsavedUntilOneSavesIt() {
        ContributionId lent = shared("Reisens plan fra Fredrikstad");
        Viewer bjorn = cast.newcomer("4001", "MEMBER");
        ContributionId own = cast.plan(bjorn, "kommune-4001", "Reisens egen plan");
        try (Visit visit = browser.visit(bjorn)) {
            Page page = visit.open("/planer/" + own + "/kapittel/purpose");
            link(page, "Se hvordan andre kommuner skrev dette").click();
            Locator theirs = page.locator("li", new Page.LocatorOptions().setHasText("Reisens plan fra Fredrikstad"));
            theirs.getByText("Les kapitlet").click();
            assertThat(theirs.locator(".prose")).containsText("Vi svarer folk der de er.");
            theirs.getByRole(AriaRole.BUTTON).click();

            assertThat(page.locator("textarea[name=text]"))
                    .hasValue(Pattern.compile(
                            "Vi svarer folk der de er.*Bygger på planen til Fredrikstad.*/bidrag/" + lent + ".*",
                            Pattern.DOTALL));
            button(page, "Lagre kapitlet").click();
            assertThat(page.getByText("Kapitlet er lagret")).isVisible();
            page = visit.open(plans.document(own));
            assertThat(page.locator(".prose")).containsText("Bygger på planen til Fredrikstad");
        }
    }

    @Test
    void aPlanIsAdoptedSharedAndLookedAtAYearLater() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(anna, "kommune-3107", "Reisen gjennom et år");
        LocalDate today = LocalDate.now(OSLO);
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/planer/" + plan);
            link(page, "Registrer at planen er vedtatt").click();
            page.getByLabel("Vedtatt av").fill("Kommunestyret");
            page.getByLabel("Saksnummer").fill("45/26");
            page.getByLabel("Vedtaksdato").fill(today.plusDays(2).toString());
            button(page, "Registrer vedtaket").click();
            assertThat(page.locator("#feil-adoptedOn")).containsText("Datoen har ikke vært ennå");
            assertThat(page.getByLabel("Vedtatt av")).hasValue("Kommunestyret");
            page.getByLabel("Vedtaksdato").fill(today.toString());
            button(page, "Registrer vedtaket").click();
            assertThat(page.locator("main")).containsText("45/26");

            link(page, "Del planen med andre").click();
            button(page, "Del utgave 1").click();
            assertThat(page.locator("main")).containsText("Utgave 1 er delt i");
        }
        try (var then = clock.at(today.plusYears(1).atTime(10, 0).atZone(OSLO));
                Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/planer/" + plan);
            link(page, "Evaluer planen").click();
            page.getByLabel("Tallet nå").first().fill("mye");
            page.locator("textarea[name=learned]").fill("Kveldene er verst.");
            button(page, "Lagre evalueringen").click();
            assertThat(page.locator("main")).containsText("Skriv et tall");
            page.getByLabel("Tallet nå").first().fill("71");
            button(page, "Lagre evalueringen").click();
            assertThat(page.locator(".strategy-goal").first()).containsText("71 av 90 prosent");
            assertThat(page.locator("main")).containsText("Kveldene er verst.");
        }
    }

    @Test
    void thePlanIsAdoptedByTheKeyboardAlone() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(anna, "kommune-3107", "Bare med tastatur");
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/planer/" + plan + "/vedtak");
            page.getByLabel("Vedtatt av").focus();
            page.keyboard().type("Formannskapet");
            page.keyboard().press("Enter");

            assertThat(page.locator("main")).containsText("Formannskapet");
            link(page, "Evaluer planen").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Evaluer planen");
        }
    }

    private ContributionId shared(String title) {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(anna, "kommune-3107", title);
        plans.adopt(plan, anna);
        plans.share(plan, "nettverk", anna);
        return plans.shared(plan);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
