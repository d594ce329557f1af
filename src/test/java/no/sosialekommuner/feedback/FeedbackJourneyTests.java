package no.sosialekommuner.feedback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new adviser gets weighted feedback from four, and tells them what came of it. */
@CommunityTest
@Tag("browser")
class FeedbackJourneyTests {

    private static final String SELECT = """
            () => {
              const text = document.querySelector('.feedback-text p').firstChild;
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

    @Autowired
    Round round;

    private Viewer anna;
    private List<Viewer> four = List.of();
    private ContributionId plan = new ContributionId(0);

    @BeforeEach
    void annaHasWritten() {
        anna = cast.newcomer("3107", "MEMBER");
        four = List.of(
                cast.newcomer("4001", "MEMBER"),
                cast.newcomer("4601", "EXPERT"),
                cast.newcomer("0301", "MEMBER"),
                cast.newcomer("0301", "MEMBER"));
        plan = cast.published("ARTICLE", anna, "kommune-3107", "Vaktplan på prøve");
        cast.revised(plan, "Vi har vakt i uka. I helga har ingen vakt hos oss.", "");
    }

    @Test
    void aNewAdviserGetsWeightedFeedbackFromFour() {
        ask();
        mark(four.get(0));
        score(four.get(1), Screen.PHONE.withoutJavaScript(), "5", "4");
        score(four.get(2), Screen.DESKTOP, "2", "3");
        score(four.get(3), Screen.DESKTOP.withoutJavaScript(), "2", "Vet ikke");

        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/bidrag/" + plan + "/innspill");
            assertThat(page.locator("#framdrift-ord")).containsText("4 av 4 har svart.");
            // Riktig weighs 75 and Forståelig 25; the expert's word counts twice.
            assertThat(page.locator(".feedback-table tfoot tr").first()).containsText("3,45");
            Locator remark = page.locator(".feedback-logged");
            assertThat(remark).containsText("ingen vakt");
            remark.getByText("Si hva det ble til").click();
            remark.getByLabel("Delvis tatt hensyn til").check();
            remark.getByText("Lagre og gi beskjed").click();
            assertThat(remark).containsText("Skriv hvorfor");
            remark.getByLabel("Hvorfor?").fill("Beredskapsvakta tar telefonen.");
            remark.getByText("Lagre og gi beskjed").click();
            assertThat(remark.locator(".feedback-treated")).containsText("Beredskapsvakta tar telefonen.");
            page.getByText("Avslutt nå").click();
            page.getByLabel("Hva det ble til").fill("Helga er dekket fra mars.");
            page.getByText("Avslutt og takk dem som svarte").click();
            assertThat(page.locator(".feedback-outcome")).containsText("Helga er dekket fra mars.");
        }
        try (Visit visit = browser.visit(four.get(0))) {
            Page page = visit.open("/innspill?vis=ferdig");
            page.getByText("Vaktplan på prøve").click();
            assertThat(page.locator("main")).containsText("Helga er dekket fra mars.");
            assertThat(page.locator(".feedback-logged")).containsText("Beredskapsvakta tar telefonen.");
        }
    }

    private void ask() {
        try (Visit visit = browser.visit(anna)) {
            Page page = visit.open("/bidrag/" + plan + "/vaktplan-pa-prove");
            page.locator(".contribution-actions").getByText("Innspill").click();
            page.locator("main").getByText("Be om innspill").click();
            page.getByLabel("Personer")
                    .fill(String.join("\n", four.stream().map(Viewer::handle).toList()));
            page.getByLabel("Siste dag for svar").fill("2020-01-01");
            List<String> names = List.of("Forståelig", "Riktig", "", "");
            List<String> weights = List.of("25", "75", "", "");
            for (int at = 0; at < names.size(); at++) {
                page.locator("[name=criteria]").nth(at).fill(names.get(at));
                page.locator("[name=weights]").nth(at).fill(weights.get(at));
            }
            assertThat(page.locator(".ds-alert")).containsText("Teksten er ikke åpen for alle: Fredrikstad.");
            page.getByText("Send forespørselen").click();
            assertThat(page.locator("#feil-closes")).containsText("Datoen har vært");
            page.getByLabel("Siste dag for svar").fill(round.day(3));
            page.getByText("Send forespørselen").click();
            assertThat(page.locator("#framdrift-ord")).containsText("0 av 4 har svart.");
        }
    }

    /** With a script: marks words, and finds what was typed again after a crash. */
    private void mark(Viewer who) {
        String address;
        try (Visit visit = browser.visit(who)) {
            Page page = visit.open("/innspill");
            page.getByText("Vaktplan på prøve").click();
            page.evaluate(SELECT);
            page.locator(".passage-comment button").click();
            assertThat(page.locator("#felt-sted-0")).hasValue("ingen vakt");
            assertThat(page.locator("#felt-merknad-0")).isFocused();
            page.waitForResponse("**/kladd", () -> page.keyboard().type("Hvem ringer innbyggerne da?"));
            assertThat(page.locator("[data-status]")).containsText("Kladd lagret");
            address = page.url();
        }
        try (Visit visit = browser.visit(who)) {
            Page page = visit.open(address);
            assertThat(page.locator("#felt-merknad-0")).hasValue("Hvem ringer innbyggerne da?");
            choose(page, "4", "4");
            page.getByText("Send innspillet").click();
            assertThat(page.locator(".ds-alert").first()).containsText("Takk, innspillet er sendt.");
        }
    }

    private void score(Viewer who, Screen screen, String first, String second) {
        try (Visit visit = browser.visit(who, screen)) {
            Page page = visit.open("/innspill");
            page.getByText("Vaktplan på prøve").click();
            choose(page, first, second);
            page.getByText("Send innspillet").click();
            assertThat(page.locator(".ds-alert").first()).containsText("Takk, innspillet er sendt.");
        }
    }

    private static void choose(Page page, String... values) {
        for (int at = 0; at < values.length; at++) {
            String value = values[at].equals("Vet ikke") ? "vet-ikke" : values[at];
            page.locator(".feedback-scale")
                    .nth(at)
                    .locator("input[value='" + value + "']")
                    .check();
        }
    }
}
