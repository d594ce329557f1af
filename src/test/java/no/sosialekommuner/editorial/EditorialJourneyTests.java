package no.sosialekommuner.editorial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.sosialekommuner.Answers;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.MovingClock;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Topics;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What editors do, with their own hands, and what others see of it. */
@CommunityTest
@Tag("browser")
class EditorialJourneyTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Topics topics;

    @Autowired
    Answers answers;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient db;

    private Viewer editor;

    @BeforeEach
    void anEditor() {
        editor = cast.newcomer("3107", "EDITOR");
    }

    @Test
    void aThemeIsPlannedAndStandsOnTheFirstPageWhenItsWeekComes() {
        db.sql("delete from editorial.theme where week between '2028-01-01' and '2029-12-31'")
                .update();
        ContributionId article = cast.published("ARTICLE", cast.anna(), "nettverk", "Slik varsler vi flom");
        try (var _ = clock.at(ZonedDateTime.of(2028, 3, 1, 10, 0, 0, 0, OSLO));
                Visit visit = browser.visit(editor)) {
            Page page = visit.open("/redaksjon");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kalenderen"))
                    .click();
            page.locator("#uke-2028-11").getByRole(AriaRole.LINK).click();
            assertThat(page.getByLabel("Uke", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("2028-11");
            page.locator("#felt-title").fill("Når vannet stiger");
            write(page, "#felt-introduction", "Før, under og etter.");
            page.locator("#felt-contributions").fill("/bidrag/" + article);
            page.locator("#felt-question").fill("Hvem varsler dere først?");
            button(page, "Planlegg temaet").click();
            assertThat(page.locator("#uke-2028-11")).containsText("Når vannet stiger");
        }
        try (var _ = clock.at(ZonedDateTime.of(2028, 3, 13, 8, 0, 0, 0, OSLO));
                Visit visit = browser.visit(cast.bjorn(), Screen.PHONE)) {
            Page page = visit.open("/");
            assertThat(page.locator(".theme-week-title")).hasText("Når vannet stiger");
            assertThat(page.locator("#tema .card-title")).hasText("Slik varsler vi flom");
            button(page, "Start en diskusjon").click();
            assertThat(page.getByLabel("Tittel")).hasValue("Hvem varsler dere først?");
        }
    }

    @Test
    void aQuestionBecomesAnEntryInOneStepAndFollowsACorrection() {
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Når tar dere ned banneret?");
        ReplyId answer = answers.accepted(question, "Etter to dager.", cast.bjorn());
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/bidrag/" + question);
            button(page, "Gjør til ofte spurt").click();
            assertThat(page.locator("#felt-title")).hasValue("Når tar dere ned banneret?");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se oppføringen"))
                    .click();
            assertThat(page.locator(".prose").first()).hasText("Etter to dager.");
        }
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = visit.open("/svar/" + answer + "/rediger");
            page.locator("textarea[name=body]").click();
            assertThat(page.locator(".editor-rich")).isFocused();
            page.keyboard().press("Control+A");
            page.keyboard().type("Etter tre dager.");
            page.locator("form:has(textarea[name=body]) button:not([type=button])")
                    .last()
                    .click();
            page.waitForURL("**/bidrag/**");
        }
        try (Visit visit = browser.visit(cast.eva())) {
            Page page = visit.open("/ofte-spurt");
            page.locator("summary", new Page.LocatorOptions().setHasText("Når tar dere ned banneret?"))
                    .click();
            Locator entry = page.locator(".faq", new Page.LocatorOptions().setHasText("Når tar dere ned banneret?"));
            assertThat(entry.locator(".prose")).hasText("Etter tre dager.");
            entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ja"))
                    .click();
            assertThat(entry.locator("[aria-pressed=true]")).hasText("Ja");
            assertThat(entry).containsText("1 fikk hjelp av dette");
        }
    }

    @Test
    void anIntroductionIsWrittenAndTheSelectedAreReorderedByKeyboardWithoutScripts() {
        String topic = topics.named("reise-" + editor.handle());
        ContributionId first = tagged(topic, "nettverk", "Den første");
        ContributionId second = tagged(topic, "nettverk", "Den andre");
        try (Visit visit = browser.visit(editor, Screen.DESKTOP.withoutJavaScript())) {
            Page page = visit.open("/emner/" + topic);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Temaside"))
                    .click();
            page.getByLabel("Bokmål").fill("Begynn **her**.");
            button(page, "Lag temaside").press("Enter");
            assertThat(page.locator("#innledning strong")).hasText("her");
            for (ContributionId id : new ContributionId[] {first, second}) {
                visit.open("/redaksjon/framhevet/ny?sted=emne:" + topic + "&bidrag=" + id);
                button(page, "Framhev bidraget").press("Enter");
                page.waitForURL("**/redaksjon/framhevet");
            }
            button(page, "Flytt opp Den andre").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/redaksjon/framhevet#framhevet-*");
            visit.open("/emner/" + topic);
            assertThat(page.locator("#utvalgte .card-title")).hasText(new String[] {"Den andre", "Den første"});
        }
    }

    @Test
    void theIntroductionIsEditedInItsPlace() {
        String topic = topics.named("sted-" + editor.handle());
        tagged(topic, "nettverk", "Noe om stedet");
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/redaksjon/emner/" + topic);
            write(page, "#felt-nb", "Først dette.");
            button(page, "Lag temaside").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rediger innledningen"))
                    .click();
            assertThat(page.locator("#innledning #innledning-skjema")).isVisible();
            Assertions.assertThat(page.url()).endsWith("/emner/" + topic);
            write(page, "#felt-nb", "Så dette. ");
            button(page, "Lagre innledningen").click();
            assertThat(page.locator("#innledning .prose")).containsText("Så dette.");
        }
    }

    @Test
    void aReaderElsewhereNeverSeesWhatLiesInAClosedSpace() {
        String topic = topics.named("lukket-" + editor.handle());
        ContributionId own = tagged(topic, "kommune-3107", "Internt nøkkelord");
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/redaksjon/emner/" + topic);
            write(page, "#felt-nb", "Åpen innledning.");
            button(page, "Lag temaside").click();
            for (String place : new String[] {"home", "top", "emne:" + topic}) {
                visit.open("/redaksjon/framhevet/ny?sted=" + place + "&bidrag=" + own);
                button(page, "Framhev bidraget").click();
                page.waitForURL("**/redaksjon/framhevet");
            }
            visit.open("/emner/" + topic);
            assertThat(page.locator("#utvalgte")).containsText("Internt nøkkelord");
        }
        try (Visit visit = browser.visit(cast.bjorn())) {
            for (String address :
                    new String[] {"/", "/topp-ti?period=all", "/emner/" + topic, "/ofte-spurt", "/ukens-tema"}) {
                Page page = visit.open(address);
                assertThat(page.locator("body")).not().containsText("Internt nøkkelord");
            }
        } finally {
            db.sql("delete from editorial.featured where contribution_id = ?")
                    .param(own.value())
                    .update();
        }
    }

    private ContributionId tagged(String topic, String space, String title) {
        return topics.tag(cast.published("ARTICLE", cast.anna(), space, title), topic);
    }

    /** As one types into a field that becomes a rich one when it is touched. */
    /** The form may have given the field the focus already, and then the text area is gone or going. */
    private static void write(Page page, String field, String text) {
        Locator editor = page.locator("sk-write-editor:has(" + field + ")");
        editor.evaluate("editor => editor.querySelector('textarea').focus()");
        editor.locator(".editor-rich").click();
        assertThat(editor.locator(".editor-rich")).isFocused();
        page.keyboard().type(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
