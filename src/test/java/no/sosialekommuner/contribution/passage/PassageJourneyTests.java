package no.sosialekommuner.contribution.passage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words are marked and commented on: with a script, by keyboard, and without. */
@CommunityTest
@Tag("browser")
class PassageJourneyTests {

    private static final String SELECT = """
            () => {
              const text = document.querySelector('.contribution-text p').firstChild;
              const range = document.createRange();
              const from = text.data.indexOf('ingen vakt');
              range.setStart(text, from);
              range.setEnd(text, from + 10);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }""";

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    private ContributionId article = new ContributionId(0);

    @BeforeEach
    void annaWrites() {
        article = cast.published("ARTICLE", cast.anna(), "nettverk", "Vakt i helga");
        cast.revised(article, "Vi har vakt i uka. I helga har ingen vakt hos oss.", "");
    }

    @Test
    void markedWordsAreCommentedOn() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = open(visit);
            assertThat(button(page)).isHidden();
            page.evaluate(SELECT);
            button(page).click();
            comment(page, "Hvem ringer dere da?");

            page.reload();
            assertThat(page.locator(".contribution-text mark")).hasText("ingen vakt");
            page.locator(".passage-quote a").click();
            assertThat(page.locator(".passage-mark")).isInViewport();
            page.locator(".passage-mark").click();
            assertThat(page.locator(".reply")).isInViewport();
        }
    }

    @Test
    void theKeyboardReachesTheButtonFromWhatIsMarked() {
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = open(visit);
            page.evaluate(SELECT);
            assertThat(button(page)).isVisible();
            page.keyboard().press("Tab");
            assertThat(button(page)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#felt-quote")).hasValue("ingen vakt");
            assertThat(page.locator("#svar-pa .ProseMirror")).isFocused();
        }
    }

    @Test
    void withoutAScriptTheWordsArePasted() {
        try (Visit visit = browser.visit(cast.bjorn(), Screen.PHONE.withoutJavaScript())) {
            Page page = open(visit);
            page.locator(".passage-field summary").click();
            page.locator("#felt-quote").fill("ingen vakt");
            page.locator("#felt-svar").fill("Hvem ringer dere da?");
            page.getByText("Publiser kommentaren").click();

            assertThat(page.locator(".contribution-text mark")).hasText("ingen vakt");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    private static void comment(Page page, String words) {
        assertThat(page.locator("#felt-quote")).hasValue("ingen vakt");
        assertThat(page.locator("#svar-pa .ProseMirror")).isFocused();
        page.keyboard().type(words);
        page.getByText("Publiser kommentaren").click();
        assertThat(page.locator(".reply .passage-quote")).containsText("ingen vakt");
    }

    private static Locator button(Page page) {
        return page.locator(".passage-comment button");
    }

    private Page open(Visit visit) {
        return visit.open("/bidrag/" + article + "/vakt-i-helga");
    }
}
