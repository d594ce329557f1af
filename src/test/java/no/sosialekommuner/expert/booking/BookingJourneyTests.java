package no.sosialekommuner.expert.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.expert.TestPanels;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An expert opens hours; a member books, moves and cancels. */
@CommunityTest
@Tag("browser")
class BookingJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    TestPanels panels;

    @Test
    void anExpertOpensHoursAndAMemberBooksMovesAndCancels() {
        Viewer eva = cast.newcomer("4601", "EXPERT");
        Viewer anna = cast.newcomer("3107", "MEMBER");
        String panel = panel(eva);

        try (Visit visit = browser.visit(eva)) {
            Page page = visit.open("/ekspert/kontortid");
            page.getByLabel("Lenke eller telefonnummer").fill("her");
            page.getByText("Åpne tidene").click();
            assertThat(page.locator("#feil-place")).containsText("https://");
            page.getByLabel("Lenke eller telefonnummer").fill("https://mote.example.no/eva");
            page.getByText("Åpne tidene").click();
            assertThat(page.locator("[aria-labelledby=apent]")).containsText("Hver mandag, 09.00 til 10.00");
        }
        try (Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/eksperter/" + panel + "/time");
            page.locator("[name=slot]").first().check();
            page.getByLabel("Hva gjelder det?").fill("Innsyn i meldinger");
            page.getByText("Bestill timen").click();
            assertThat(page.locator("main")).containsText("Timen er avtalt.");
            String before = page.locator("time").textContent();
            page.getByText("Flytt timen").click();
            page.locator("[name=slot]").last().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flytt timen"))
                    .click();
            assertThat(page.locator("time")).not().hasText(before);
            page.getByText("Avbestill timen").first().click();
            page.getByLabel("Hvorfor").fill("Det ordnet seg.");
            page.locator("details button").click();
            assertThat(page.locator("main")).containsText("Timen er avbestilt");
        }
        try (Visit visit = browser.visit(eva)) {
            assertThat(visit.open("/ekspert/kontortid").locator("[aria-labelledby=bestilt]"))
                    .containsText("Ingen har bestilt time ennå.");
        }
    }

    private String panel(Viewer expert) {
        String slug = "reise-" + expert.handle();
        panels.named(slug, "Innsyn", expert);
        return slug;
    }
}
