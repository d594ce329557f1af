package no.sosialekommuner.search.find;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Bjørn knows what he looks for, but not quite how it was written. */
@CommunityTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    SearchIndex index;

    @BeforeAll
    void somebodyHasWritten() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Hvem tar kveldsvakta for hummerfestivalen?");
        cast.published("ARTICLE", cast.anna(), "nettverk", "Hummerfestivalen uke for uke");
        index.catchUp();
    }

    @Test
    void whatIsTypedIsFoundWithoutAskingTwice() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/sok");
            page.getByLabel("Søk", new Page.GetByLabelOptions().setExact(true))
                    .last()
                    .pressSequentially("hummerfest");

            assertThat(titles(page)).hasCount(2);
            assertThat(page).hasURL(Pattern.compile(".*/sok\\?q=hummerfest$"));
        }
    }

    @Test
    void aChoiceCutsTheHitsStaysInTheAddressAndCanBeTakenBack() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/sok?q=hummerfestivalen");
            page.locator(".found-cut").getByText("Artikler").click();

            assertThat(titles(page)).hasText(new String[] {"Hummerfestivalen uke for uke"});
            assertThat(page).hasURL(Pattern.compile(".*kind=article.*"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Artikler Fjern"))
                    .click();
            assertThat(titles(page)).hasCount(2);
        }
    }

    @Test
    void aMisspeltWordIsUnderstoodAndMended() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/sok?q=humerfestivaln");

            assertThat(titles(page)).hasCount(2);
            assertThat(page.getByText("Mente du")).isVisible();
        }
    }

    @Test
    void everythingWorksWithoutScriptsAndSaysWhy() {
        try (Visit visit = browser.visit(cast.bjorn(), Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/sok");
            page.locator("#sok-felt").fill("hummerfestivalen");
            page.locator(".found-form button").click();
            assertThat(titles(page)).hasCount(2);

            page.getByText("Avgrens treffene").click();
            page.locator(".found-cut").getByText("Spørsmål").click();

            assertThat(titles(page)).hasText(new String[] {"Hvem tar kveldsvakta for hummerfestivalen?"});
            page.getByText("Hvorfor dette treffet?").click();
            assertThat(page.getByText("«hummerfestivalen» står slik i tittelen."))
                    .isVisible();
        }
    }

    @Test
    void whoWritesAQuestionSeesThatItWasAsked() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/ny");
            page.locator("#felt-title").pressSequentially("Hvem har kveldsvakta på hummerfestivalen");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Dette svarte meg.*hummerfestivalen")))
                    .first()
                    .click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Hvem tar kveldsvakta for hummerfestivalen?");
        }
    }

    private static Locator titles(Page page) {
        return page.locator("#treffliste .card-title");
    }
}
