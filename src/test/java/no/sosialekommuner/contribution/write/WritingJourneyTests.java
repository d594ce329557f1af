package no.sosialekommuner.contribution.write;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunityTest
@Tag("browser")
class WritingJourneyTests {

    private static final Pattern PUBLISHED = Pattern.compile("/bidrag/\\d+/");

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    IncomingTags tags;

    @BeforeEach
    void someTags() {
        tags.add("skrivereise", "Skrivereise", Map.of("reise-flom", "Reiseflom", "reise-vakt", "Reisevakt"));
    }

    @Test
    void aQuestionIsAskedWithAPictureAndTags() throws IOException {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.open("/ny");
            title(page).fill("Hvordan viser vi flomkartet?");
            write(page, "Kartet vårt ser slik ut:");
            page.getByLabel("Legg ved bilder eller filer").setInputFiles(picture("flomkart.png"));
            page.getByLabel("Beskriv bildet").first().fill("Kart over flomutsatte veier");
            button(page, "Sett inn").click();
            assertThat(page.locator(".editor-rich img")).hasAttribute("alt", "Kart over flomutsatte veier");
            page.getByLabel("Finn et emne").fill("reiseflom");
            page.getByLabel("Finn et emne").press("Enter");
            assertThat(button(page, "Fjern Reiseflom")).isVisible();
            page.getByLabel("Haster").check();

            button(page, "Publiser spørsmålet").click();

            page.waitForURL(PUBLISHED);
            visit.open(page.url().replaceFirst("(/bidrag/\\d+).*", "$1/rediger"));
            assertThat(title(page)).hasValue("Hvordan viser vi flomkartet?");
            assertThat(page.locator("textarea[name=body]"))
                    .hasValue(Pattern.compile(
                            "Kartet vårt ser slik ut:\\s+!\\[Kart over flomutsatte veier]\\(/vedlegg/[^)]+\\)"));
            assertThat(button(page, "Fjern Reiseflom")).isVisible();
            assertThat(page.getByLabel("Haster")).isChecked();
        }
    }

    @Test
    void whatWasTypedIsFoundAgainAfterACrash() {
        Viewer writer = cast.newcomer("3107", "MEMBER");
        try (Visit visit = browser.visit(writer)) {
            Page page = visit.open("/ny?kind=discussion");
            title(page).fill("Mistet strømmen");
            page.waitForResponse("**/ny/kladd", () -> write(page, "Halve teksten min"));
            assertThat(page.locator(".editor-status")).containsText("Kladd lagret");
        }
        try (Visit visit = browser.visit(writer)) {
            Page page = visit.open("/ny");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Mistet strømmen"))
                    .click();

            assertThat(title(page)).hasValue("Mistet strømmen");
            assertThat(page.locator("textarea[name=body]")).hasValue("Halve teksten min");
            button(page, "Start diskusjonen").click();
            page.waitForURL(PUBLISHED);
            visit.open("/min-side/kladder");
            assertThat(page.getByText("Du har ingen kladder")).isVisible();
        }
    }

    @Test
    void aFormThatIsNotWholeComesBackWithAllThatWasTyped() {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.open("/ny?kind=discussion");
            title(page).fill("  ");
            write(page, "Teksten min står her ennå");
            page.getByLabel("Finn et emne").fill("reiseflom");
            page.getByLabel("Finn et emne").press("Enter");
            button(page, "Start diskusjonen").click();

            assertThat(page.locator(".faults")).isFocused();
            assertThat(page.locator("#feil-title")).isVisible();
            assertThat(page.locator("textarea[name=body]")).hasValue("Teksten min står her ennå");
            assertThat(button(page, "Fjern Reiseflom")).isVisible();
            page.locator(".faults a").first().click();
            assertThat(title(page)).isFocused();
            title(page).fill("Nå er den hel");
            button(page, "Start diskusjonen").click();
            page.waitForURL(PUBLISHED);
        }
    }

    @Test
    void twoWhoChangeTheSameTextSeeBoth() {
        Viewer author = cast.newcomer("3107", "MEMBER");
        Viewer editor = cast.newcomer("0301", "EDITOR");
        ContributionId id = cast.published("DISCUSSION", author, "nettverk", "Fristen for innspill");
        try (Visit hers = browser.visit(author);
                Visit theirs = browser.visit(editor)) {
            Page own = hers.open("/bidrag/" + id + "/rediger");
            Page other = theirs.open("/bidrag/" + id + "/rediger");
            other.getByLabel("Hvorfor?").fill("Riktig frist");
            append(other, " er fredag");
            button(other, "Lagre endringen").click();
            other.waitForURL(PUBLISHED);

            append(own, " er torsdag");
            button(own, "Lagre endringen").click();

            assertThat(own.locator("h2").first()).containsText("lagret en endring mens du skrev");
            assertThat(own.locator(".differences del")).containsText("fredag");
            assertThat(own.locator(".differences ins")).containsText("torsdag");
            assertThat(own.locator("textarea[name=body]")).hasValue("Om Fristen for innspill er torsdag");
            button(own, "Lagre min tekst").click();
            own.waitForURL(PUBLISHED);
            hers.open("/bidrag/" + id + "/versjoner");
            assertThat(own.getByText("Versjon 3", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(own.getByText("Riktig frist")).isVisible();
        }
    }

    @Test
    void everythingWorksWithoutScripts() throws IOException {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"), Screen.PHONE.withoutJavaScript())) {
            Page page = visit.open("/ny");
            title(page).fill("Uten skript");
            page.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true))
                    .fill("Et **viktig** spørsmål");
            page.getByLabel("Legg ved bilder eller filer").setInputFiles(picture("plakat.png"));
            page.locator("[name=description]").fill("Plakaten");
            page.locator("summary", new Page.LocatorOptions().setHasText("Skrivereise"))
                    .click();
            page.getByLabel("Reisevakt").check();
            button(page, "Forhåndsvis").click();
            assertThat(page.locator(".preview strong")).hasText("viktig");
            assertThat(page.locator(".preview img")).hasAttribute("alt", "Plakaten");

            button(page, "Lagre kladden").click();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Skriv videre"))
                    .click();
            assertThat(page.getByLabel("Reisevakt")).isChecked();
            button(page, "Publiser spørsmålet").click();

            page.waitForURL(PUBLISHED);
        }
    }

    @Test
    void aTextThatIsFarTooLongComesBackWithWhatIsWrong() {
        String megabyte = "Ærlig talt ".repeat(100_000);
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"), Screen.DESKTOP.withoutJavaScript())) {
            Page page = visit.open("/ny");
            title(page).fill("Alt for lang");
            page.locator("textarea[name=body]").fill(megabyte);
            button(page, "Publiser spørsmålet").click();

            assertThat(page.locator("#feil-body")).containsText("200 000 tegn");
            assertThat(title(page)).hasValue("Alt for lang");
            assertThat(page.locator("textarea[name=body]").inputValue()).hasSize(megabyte.length());
        }
    }

    @Test
    void theWholeWayIsGoneByKeyboard() {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = visit.open("/ny");
            page.locator("[name=kind]:checked").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[name=kind][value=DISCUSSION]")).isChecked();
            page.keyboard().press("Tab");
            assertThat(title(page)).isFocused();
            page.keyboard().type("Bare med tastaturet");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.locator(".editor-rich")).isFocused();
            page.keyboard().type("Hei @anna ");
            reach(page, page.getByLabel("Finn et emne"));
            page.keyboard().type("reisevakt");
            page.keyboard().press("Enter");
            assertThat(button(page, "Fjern Reisevakt")).isVisible();
            reach(page, button(page, "Start diskusjonen"));
            page.keyboard().press("Enter");

            page.waitForURL(PUBLISHED);
        }
    }

    /** Tab by tab to it, as one does; no field holds the keyboard back. */
    private static void reach(Page page, Locator wanted) {
        for (int step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                return;
            }
        }
        assertThat(wanted).isFocused();
    }

    private static Locator title(Page page) {
        return page.getByLabel("Tittel");
    }

    private static void write(Page page, String text) {
        page.locator("textarea[name=body]").click();
        assertThat(page.locator(".editor-rich")).isFocused();
        page.keyboard().type(text);
    }

    private static void append(Page page, String text) {
        write(page, "");
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static FilePayload picture(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload(name, "image/png", bytes.toByteArray());
    }
}
