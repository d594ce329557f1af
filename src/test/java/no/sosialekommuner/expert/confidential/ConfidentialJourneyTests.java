package no.sosialekommuner.expert.confidential;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.ConfidentialStories;
import no.sosialekommuner.News;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.SearchIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality asks in confidence; another finds nothing of it, until it is shared without names. */
@CommunityTest
@Tag("browser")
class ConfidentialJourneyTests {

    private static final String SECRET = "Kvernsteinsaken på rådhuset";

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    ConfidentialStories stories;

    @Autowired
    SearchIndex index;

    @Autowired
    News news;

    @Autowired
    JdbcClient db;

    @Test
    void itIsAskedAnsweredKeptFromOthersAndThenSharedWithoutNames() {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        Viewer eva = cast.newcomer("4601", "EXPERT");
        Viewer bjorn = cast.newcomer("4001", "MEMBER");
        PanelId panel = stories.panel("Reisepanelet", eva);

        ContributionId question = ask(anna);
        stories.answered(question, eva, "Dere må følge rutinen.");
        index.catchUp();
        news.told();
        nothingIsFoundBy(bjorn, question);
        propose(eva, question);
        approve(anna, question);
        index.catchUp();
        try (Visit visit = browser.visit(bjorn)) {
            Page page = visit.open("/sok?q=kvernsteinvarsel");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hva gjør man med et kvernsteinvarsel?"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Rutinen gjelder.");
            assertThat(page.locator("main")).not().containsText(SECRET);
        }
        stories.retire(panel);
    }

    private ContributionId ask(Viewer anna) {
        try (Visit visit = browser.visit(anna, Screen.PHONE)) {
            Page page = visit.open("/ekspert/fortrolig/ny");
            page.getByLabel("Reisepanelet").check();
            page.getByLabel("Hva lurer du på?").fill(SECRET);
            page.locator("textarea[name=body]").fill("Kvernsteinsaken er vond.");
            page.getByText("Send spørsmålet").click();
            assertThat(page.locator("h1")).containsText(SECRET);
        }
        return new ContributionId(db.sql("select c.id from contribution.contribution c where c.title = ?")
                .param(SECRET)
                .query(Long.class)
                .single());
    }

    private void nothingIsFoundBy(Viewer bjorn, ContributionId question) {
        try (Visit visit = browser.visit(bjorn)) {
            for (String address :
                    new String[] {"/", "/sporsmal", "/arenaer", "/kommuner/3107", "/varsler", "/sok?q=kvernsteinsaken"
                    }) {
                Page page = visit.open(address);
                assertThat(page.content()).as(address).doesNotContain(SECRET).doesNotContain("Reisepanelet");
            }
            assertThat(visit.page()
                            .request()
                            .get(browser.address() + "/sporsmal/feed.atom")
                            .text())
                    .contains("<feed")
                    .doesNotContain(SECRET);
            Page page = visit.open("/bidrag/" + question);
            assertThat(page.content()).doesNotContain(SECRET);
        }
    }

    private void propose(Viewer eva, ContributionId question) {
        try (Visit visit = browser.visit(eva)) {
            Page page = visit.open("/bidrag/" + question + "/anonymt");
            page.getByLabel("Spørsmålet").fill("Hva gjør man med et kvernsteinvarsel?");
            page.getByLabel("Forklaring").fill("En kommune i Fredrikstad har fått et varsel.");
            page.getByLabel("Svaret").fill("Rutinen gjelder.");
            page.getByText("Send til den som spurte").click();
            assertThat(page.locator("main")).containsText("Fredrikstad – kommune, fylke eller sted");
            page.getByLabel("Forklaring").fill("En kommune har fått et varsel.");
            page.getByText("Send til den som spurte").click();
            assertThat(page.locator("main")).containsText("Venter på den som spurte");
        }
    }

    private void approve(Viewer anna, ContributionId question) {
        try (Visit visit = browser.visit(anna, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/bidrag/" + question + "/anonymt");
            assertThat(page.locator("main")).containsText("En kommune har fått et varsel.");
            page.getByText("Godkjenn og legg ut").click();
            assertThat(page.locator("main")).containsText("Godkjent av den som spurte");
        }
    }
}
