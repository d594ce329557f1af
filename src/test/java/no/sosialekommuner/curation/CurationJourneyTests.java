package no.sosialekommuner.curation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.News;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Topics;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
@Tag("browser")
class CurationJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    News news;

    @Autowired
    Topics topics;

    private final String own = "r" + UUID.randomUUID().toString().substring(0, 6);
    private Viewer editor;

    @BeforeEach
    void anEditor() {
        editor = cast.newcomer("0301", "EDITOR");
    }

    @Test
    void anEditorAddsATopicTranslatesItAndAnnaUsesItAtOnce() {
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/admin/emner");
            link(page, "Nytt emne").first().click();
            page.getByLabel("Bokmål").first().fill("Kvikkleire " + own);
            page.getByLabel("Engelsk").first().fill("Quick clay " + own);
            page.getByLabel("Plass").selectOption("erfaring:");
            page.getByLabel("Bokmål").nth(1).fill("leirskred" + own);
            button(page, "Legg til emnet").click();
            assertThat(page.locator("h1")).hasText("Kvikkleire " + own);
        }
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.open("/ny");
            page.getByLabel("Finn et emne").fill("kvikkleire " + own);
            page.getByLabel("Finn et emne").press("Enter");
            page.getByLabel("Tittel").fill("Hvem varsler naboene?");
            page.locator("textarea[name=body]").click();
            page.keyboard().type("Vi har et skred.");
            button(page, "Publiser spørsmålet").click();
            page.waitForURL(Pattern.compile("/bidrag/\\d+/"));
            assertThat(page.locator("main")).containsText("Kvikkleire " + own);
        }
    }

    @Test
    void aRenamedTopicIsFoundByItsFormerAddress() {
        topics.named(own + "-for");
        try (Visit visit = browser.visit(editor, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/admin/emner/" + own + "-for");
            page.getByLabel("Bokmål").first().fill("Nytt navn " + own);
            page.getByText("Adresse og omtale").click();
            page.getByLabel("Adresse", new GetByLabelOptions().setExact(false))
                    .first()
                    .fill(own + "-etter");
            button(page, "Lagre").click();
            assertThat(page.locator("h1")).hasText("Nytt navn " + own);
            assertThat(page.locator("main")).containsText("Tidligere adresser");

            visit.open("/emner/" + own + "-for?sort=read");
            assertThat(page).hasURL(Pattern.compile("/emner/" + own + "-etter\\?sort=read$"));
            assertThat(page.locator("h1")).hasText("Nytt navn " + own);
        }
    }

    @Test
    void whoWasOvertakenSeesBothAndLosesNothing() {
        topics.named(own + "-begge");
        try (Visit hers = browser.visit(editor);
                Visit his = browser.visit(cast.newcomer("0301", "EDITOR"))) {
            Page mine = hers.open("/admin/emner/" + own + "-begge");
            Page other = his.open("/admin/emner/" + own + "-begge");
            other.getByLabel("Engelsk").first().fill("Theirs " + own);
            button(other, "Lagre").click();
            assertThat(other.getByLabel("Engelsk").first()).hasValue("Theirs " + own);

            mine.getByLabel("Engelsk").first().fill("Mine " + own);
            button(mine, "Lagre").click();

            assertThat(mine.locator("h2").first()).containsText("lagret mens du skrev");
            assertThat(mine.locator(".ds-table")).containsText("Theirs " + own);
            assertThat(mine.getByLabel("Engelsk").first()).hasValue("Mine " + own);
            button(mine, "Lagre mitt").click();
            assertThat(mine.locator("main")).not().containsText("lagret mens du skrev");
            assertThat(mine.getByLabel("Engelsk").first()).hasValue("Mine " + own);
        }
    }

    @Test
    void twoTopicsAreMergedAndPartedAgain() {
        String from = topics.named(own + "-fra");
        String into = topics.named(own + "-til");
        ContributionId question =
                topics.tag(cast.published("QUESTION", cast.anna(), "nettverk", "Flyttes " + own), from);
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/admin/emner/" + from);
            page.getByLabel("Emnet som tar over").selectOption(into);
            button(page, "Se hva som flyttes").click();
            assertThat(page.locator("main")).containsText("Ett bidrag får emnet " + into);
            button(page, "Slå sammen").click();
            assertThat(page.locator("h1")).hasText(into);
            visit.open("/bidrag/" + question);
            assertThat(page.locator("main")).containsText(into);
            visit.open("/emner/" + from);
            assertThat(page).hasURL(Pattern.compile("/emner/" + into + "$"));

            visit.open("/admin/emner/" + into);
            page.locator(".curation-change")
                    .filter(new Locator.FilterOptions().setHasText("Slo sammen " + from))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(page.locator(".curation-change").first()).containsText("Angret: " + from);
            visit.open("/bidrag/" + question);
            assertThat(page.locator("main")).containsText(from);
            visit.open("/emner/" + from);
            assertThat(page.locator("h1")).hasText(from);
        }
    }

    @Test
    void aMemberProposesATopicAndGetsItOnTheQuestion() {
        Viewer member = cast.newcomer("3107", "MEMBER");
        try (Visit visit = browser.visit(member, Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/ny");
            page.getByLabel("Tittel").fill("Hvem eier skiltene?");
            page.locator("textarea[name=body]").fill("Vi vet ikke.");
            page.getByText("Mangler emnet?").click();
            page.getByLabel("Emnet du savner").fill("Skilt " + own);
            page.getByLabel("Hvorfor trengs det?").fill("Vi har mange skilt");
            button(page, "Publiser spørsmålet").click();
            page.waitForURL(Pattern.compile("/bidrag/\\d+/"));
        }
        try (Visit visit = browser.visit(editor)) {
            Page page = visit.open("/admin/taksonomi/forslag");
            Locator mine = page.locator(".list > li").filter(new Locator.FilterOptions().setHasText("Skilt " + own));
            assertThat(mine).containsText("Vi har mange skilt");
            mine.getByText("Godkjenn som nytt emne").click();
            mine.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Legg til og sett på bidragene"))
                    .click();
            assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("Skilt " + own)))
                    .hasCount(0);
        }
        try (Visit visit = browser.visit(member)) {
            news.told();
            Page page = visit.open("/varsler");
            page.locator("main")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions()
                                    .setName("Skilt " + own)
                                    .setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText("Skilt " + own + " er godkjent");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Se emnet"))
                    .click();
            assertThat(page.locator("main")).containsText("Hvem eier skiltene?");
        }
    }

    @Test
    void topicsAreSuggestedFromTheTextAndTakenByAClick() {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.open("/ny");
            page.getByLabel("Tittel").pressSequentially("Strømbruddet varte i tre døgn");
            Locator suggestion =
                    page.locator(".tags-suggestion").filter(new Locator.FilterOptions().setHasText("Strømbrudd"));
            assertThat(page.locator(".tags-suggested")).containsText("fordi du skriver «strømbruddet»");
            suggestion.click();
            assertThat(button(page, "Fjern Strømbrudd")).isVisible();
            assertThat(suggestion).hasCount(0);
        }
    }

    @Test
    void manyContributionsAreRetaggedAndEverythingIsTakenBack() {
        String topic = topics.named(own + "-samlet");
        ContributionId one = cast.published("QUESTION", cast.anna(), "nettverk", "Samlemerking " + own + " en");
        ContributionId other = cast.published("ARTICLE", cast.bjorn(), "nettverk", "Samlemerking " + own + " to");
        try (Visit visit = browser.visit(editor, Screen.PHONE)) {
            Page page = visit.open("/admin/taksonomi/merking");
            page.getByLabel("Ord i tittelen").fill("samlemerking " + own);
            button(page, "Finn bidragene").click();
            assertThat(page.locator("main h2").first()).hasText("2 bidrag");
            page.getByLabel("Emnet som settes på").selectOption(topic);
            page.getByLabel("Bare de som er haket av under").check();
            page.getByLabel("Samlemerking " + own + " to", new GetByLabelOptions().setExact(true))
                    .uncheck();
            button(page, "Merk bidragene").click();
            assertThat(page.locator("#framdrift")).containsText("Ett bidrag fikk andre emner, av 1");
            visit.open("/bidrag/" + one);
            assertThat(page.locator("main")).containsText(topic);
            visit.open("/bidrag/" + other);
            assertThat(page.locator("main")).not().containsText(topic);

            visit.open("/admin/taksonomi/endringer");
            page.locator(".curation-change")
                    .filter(new Locator.FilterOptions().setHasText("Merket samlet: + " + topic))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            visit.open("/bidrag/" + one);
            assertThat(page.locator("main")).not().containsText(topic);
        }
    }

    @Test
    void aFileIsShownBeforeItIsTakenIn() {
        byte[] file = ("facet;slug;name_nb;name_en\nerfaring;" + own + "-fil;Fra fil " + own + ";From file\n")
                .getBytes(StandardCharsets.UTF_8);
        try (Visit visit = browser.visit(editor, Screen.DESKTOP.withoutJavaScript())) {
            Page page = visit.open("/admin/taksonomi/utveksling");
            page.locator("input[type=file]").setInputFiles(new FilePayload("emner.csv", "text/csv", file));
            button(page, "Se hva som blir endret").click();
            assertThat(page.locator("main")).containsText("Fra fil " + own);
            button(page, "Gjennomfør endringene").click();
            assertThat(page.locator(".curation-change").first()).containsText("Importerte emner.csv");
            visit.open("/admin/emner/" + own + "-fil");
            assertThat(page.locator("h1")).hasText("Fra fil " + own);
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
