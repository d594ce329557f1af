package no.sosialekommuner.contribution.poll;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Polls as members have them: made, voted on, changed their minds about and closed; by keyboard, and without a script. */
@CommunityTest
@Tag("browser")
class PollJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Test
    void aPollIsMadeVotedOnAndClosed() {
        String address;
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.open("/ny?kind=discussion&title=Om%20vakter");
            page.locator("textarea[name=body]").focus();
            page.keyboard().type("Hva gjør dere?");
            page.getByText("Legg ved en avstemning").click();
            page.getByLabel("Hva skal det stemmes over?").fill("Hvor mange deler vakta?");
            page.getByLabel("Svar 1").fill("Én");
            page.getByLabel("Svar 2").fill("To");
            page.getByText("Legg til et svar").click();
            assertThat(page.getByLabel("Svar 3")).isVisible();
            assertThat(page.evaluate("document.activeElement.placeholder")).isEqualTo("Svar 3");
            page.keyboard().type("Flere");
            page.getByText("Alle som kan lese bidraget (med navn)").click();
            page.getByText("Start diskusjonen").click();
            assertThat(page.locator("#avstemning-tittel")).hasText("Hvor mange deler vakta?");
            address = page.url();
        }
        vote(cast.bjorn(), address, "To");
        vote(cast.eva(), address, "Flere");
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.open(address);
            assertThat(row(page, "To")).containsText("50 % (1 stemme)");
            page.getByText("Vis som tabell").click();
            assertThat(page.getByRole(AriaRole.TABLE).filter(having("Bjørn Haugen")))
                    .isVisible();

            page.getByText("Steng avstemningen").click();
            page.getByText("Steng nå").click();
            assertThat(page.locator("#sagt")).containsText("Avstemningen er stengt.");
            assertThat(page.locator(".poll-ballot")).hasCount(0);
        }
        try (Visit visit = browser.visit(cast.eva(), Screen.PHONE)) {
            Page page = visit.open(address);
            assertThat(page.locator(".poll-head")).containsText("Avstemningen er stengt");
            assertThat(row(page, "Flere")).containsText("Din stemme");
            assertThat(page.locator(".poll-ballot")).hasCount(0);
            assertThat(page.locator("#avstemning")).not().containsText("Endre eller trekk stemmen");
        }
    }

    @Test
    void oneChangesOnesMindAndTakesTheVoteBack() {
        ContributionId id = poll();
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/bidrag/" + id);
            choose(page, "To");
            page.locator(".poll-ballot").getByText("Stem", exactly()).click();
            assertThat(page.locator("#sagt")).containsText("Stemmen din er registrert.");
            assertThat(page.locator("#avstemning-tittel")).isFocused();
            assertThat(row(page, "To")).containsText("Din stemme");

            page.getByText("Endre eller trekk stemmen").click();
            choose(page, "Én");
            page.getByText("Lagre ny stemme").click();
            assertThat(row(page, "Én")).containsText("100\u00a0% (1 stemme)");

            page.getByText("Endre eller trekk stemmen").click();
            page.locator("#avstemning").getByText("Trekk stemmen", exactly()).click();
            assertThat(page.locator("#sagt")).containsText("Stemmen din er trukket.");
            assertThat(page.locator(".poll-head")).containsText("Ingen har stemt ennå.");
        }
    }

    @Test
    void inTwoWindowsTheLastVoteCounts() {
        ContributionId id = poll();
        try (Visit first = browser.visit(cast.bjorn());
                Visit second = browser.visit(cast.bjorn())) {
            Page one = first.open("/bidrag/" + id);
            Page other = second.open("/bidrag/" + id);
            choose(one, "Én");
            one.locator(".poll-ballot").getByText("Stem", exactly()).click();
            assertThat(row(one, "Én")).containsText("Din stemme");
            choose(other, "To");
            other.locator(".poll-ballot").getByText("Stem", exactly()).click();

            assertThat(row(other, "To")).containsText("100\u00a0% (1 stemme)");
            assertThat(row(other, "Én")).containsText("0 % (ingen)");
        }
    }

    @Test
    void byKeyboardAloneOneVotes() {
        ContributionId id = poll();
        try (Visit visit = browser.visit(cast.eva())) {
            Page page = visit.open("/bidrag/" + id);
            page.locator("#avstemning-tittel").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(row(page, "To")).containsText("Din stemme");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        }
    }

    @Test
    void withoutAScriptAPollIsMadeAndVotedOn() {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"), Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/ny?kind=discussion&title=Uten%20skript");
            page.getByText("Legg ved en avstemning").click();
            page.getByLabel("Svar 1").fill("Ja");
            page.getByLabel("Svar 2").fill("Nei");
            page.getByText("Legg til et svar").click();
            assertThat(page.getByLabel("Svar 1")).hasValue("Ja");
            page.getByLabel("Svar 3").fill("Kanskje");
            page.locator("textarea[name=body]").fill("Hva tror dere?");
            page.getByText("Start diskusjonen").click();
            assertThat(page.locator("[id='feil-poll.question']")).isVisible();

            page.getByLabel("Hva skal det stemmes over?").fill("Blir det snø?");
            page.getByLabel("Hva skal det stemmes over?").press("Enter");
            choose(page, "Kanskje");
            page.locator(".poll-ballot").getByText("Stem", exactly()).click();

            assertThat(page.locator(".poll-result")).containsText("Din stemme");
            assertThat(page.locator(".poll-result")).containsText("når minst 3 har stemt");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void withoutAScriptAVoteForNothingIsExplained() {
        ContributionId id = poll();
        try (Visit visit = browser.visit(cast.eva(), Screen.DESKTOP.withoutJavaScript())) {
            Page page = visit.open("/bidrag/" + id);
            page.locator(".poll-ballot").getByText("Stem", exactly()).click();

            assertThat(page.locator("#feil-valg")).hasText("Velg et svar før du stemmer.");
            choose(page, "To");
            page.locator(".poll-ballot").getByText("Stem", exactly()).click();
            assertThat(row(page, "To")).containsText("Din stemme");
        }
    }

    private ContributionId poll() {
        ContributionId id = cast.published("DISCUSSION", cast.anna(), "nettverk", "Om vakter");
        cast.poll(id, false, "Hvor mange deler vakta?", "Én", "To", "Flere");
        return id;
    }

    private void vote(Viewer voter, String address, String choice) {
        try (Visit visit = browser.visit(voter)) {
            Page page = visit.open(address);
            assertThat(page.locator(".poll-ballot")).containsText("ser hva du stemte");
            choose(page, choice);
            page.locator(".poll-ballot").getByText("Stem", exactly()).click();
            assertThat(row(page, choice)).containsText("Din stemme");
        }
    }

    private static void choose(Page page, String choice) {
        page.locator(".poll-choice").filter(having(choice)).click();
    }

    private static Locator row(Page page, String choice) {
        return page.locator(".poll-row").filter(having(choice));
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
