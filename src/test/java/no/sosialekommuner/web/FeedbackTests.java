package no.sosialekommuner.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shell says and does when a part of a page is fetched. */
@CommunityTest
@Tag("browser")
class FeedbackTests {

    private static final String FORM = """
            <h1>Prøve</h1>
            <form id="svar" hx-post="/svar" hx-target="#svar" hx-swap="outerHTML">
              <label for="tekst">Svar</label><input id="tekst" name="tekst"><button>Send</button>
            </form>""";

    @Autowired
    Browser browser;

    @Autowired
    Texts texts;

    @Autowired
    Assets assets;

    @Autowired
    Site site;

    private Visit visit;
    private Page page;

    @BeforeEach
    void begin() {
        visit = browser.visit(null);
        page = new Stage(texts, assets, site).show(visit, output -> output.writeContent(FORM));
        page.getByLabel("Svar").fill("Det jeg skrev");
    }

    @AfterEach
    void end() {
        visit.close();
    }

    @Test
    void whenTheNetworkFailsWhatWasTypedStays() {
        page.route("**/svar", Route::abort);
        send();

        assertThat(alert()).containsText("Vi får ikke kontakt");
        assertThat(page.getByLabel("Svar")).hasValue("Det jeg skrev");
    }

    @Test
    void aRefusalIsSaidInItsOwnWordsAndReplacesNothing() {
        answer(409, "<!DOCTYPE html><html><main><h1>Noen andre var først</h1><p>Last siden på nytt.</p></main></html>");
        send();

        assertThat(alert()).containsText("Noen andre var først. Last siden på nytt.");
        assertThat(page.getByLabel("Svar")).hasValue("Det jeg skrev");
    }

    @Test
    void theNextTryTakesTheMessageAway() {
        page.route("**/svar", Route::abort);
        send();
        assertThat(alert()).isVisible();

        page.unroute("**/svar");
        answer(200, "<p>Takk</p>");
        send();
        assertThat(alert()).isHidden();
    }

    @Test
    void faultsComeBackInTheFormAndTakeTheFocus() {
        answer(422, "<form id=\"svar\"><p tabindex=\"-1\" data-focus>Skriv mer.</p></form>");
        send();

        assertThat(page.getByText("Skriv mer.")).isFocused();
    }

    @Test
    void whatIsSwappedInIsSaidAloud() {
        answer(200, "<p data-say>Svaret er publisert.</p><button>Angre</button>");
        send();

        assertThat(page.locator("#sagt")).hasText("Svaret er publisert.");
        assertThat(page.getByText("Angre")).isFocused();
    }

    private void send() {
        page.getByText("Send").click();
    }

    private void answer(int status, String html) {
        page.route(
                "**/svar",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
    }

    private Locator alert() {
        return page.getByRole(AriaRole.ALERT).locator(".ds-alert");
    }
}
