package no.sosialekommuner.reading.municipality;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
@Tag("browser")
class MunicipalityFilterTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Test
    void theListNarrowsAsOneTypesAndTheAddressKeepsIt() {
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.open("/kommuner");
            page.evaluate("document.body.dataset.same = 'yes'");

            page.getByLabel("Søk etter kommune").last().fill("hero");
            assertThat(page.locator(".municipality-row")).hasCount(2);
            assertThat(page.locator("#sagt")).hasText("2 kommuner");

            page.getByLabel("Fylke").selectOption("Nordland");
            assertThat(page.locator(".municipality-row")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("/kommuner\\?q=hero&county=18$"));
            assertThat(page.locator("body")).hasAttribute("data-same", "yes");

            page.reload();
            assertThat(page.locator(".municipality-row")).hasCount(1);
            assertThat(page.locator("#velg-q")).hasValue("hero");
        }
    }

    @Test
    void moreAreAppendedBelow() {
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.open("/kommuner?sort=size");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vis flere"))
                    .click();

            assertThat(page.locator(".municipality-row")).hasCount(100);
        }
    }
}
