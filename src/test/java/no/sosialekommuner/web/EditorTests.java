package no.sosialekommuner.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import no.sosialekommuner.Browser;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rich-text field by itself; that the product takes what it sends is proved where each page is tested. */
@CommunityTest
@Tag("browser")
class EditorTests {

    private static final String PASTE = """
            (field, {type, data}) => {
              const clipboard = new DataTransfer();
              clipboard.setData(type, data);
              field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true}));
            }""";

    private static final String DROP_PICTURE = """
            field => {
              const clipboard = new DataTransfer();
              clipboard.items.add(new File([new Uint8Array([1])], "kart.png", {type: "image/png"}));
              field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true}));
            }""";

    @Autowired
    Browser browser;

    @Autowired
    Texts texts;

    @Autowired
    Assets assets;

    @Autowired
    Site site;

    private Stage stage;
    private Visit visit;

    @BeforeEach
    void begin() {
        stage = new Stage(texts, assets, site);
        visit = browser.visit(null);
    }

    @AfterEach
    void end() {
        visit.close();
    }

    @Test
    void theEditorsCodeIsLoadedWhenTheFieldIsTouched() {
        Page page = visit.page();
        List<String> scripts = new CopyOnWriteArrayList<>();
        page.onRequest(request -> scripts.add(request.url()));
        show("");
        assertThat(scripts).noneMatch(it -> it.contains("write-rich"));

        touch();
        assertThat(scripts).anyMatch(it -> it.contains("write-rich"));
    }

    @Test
    void whatIsWrittenIsKeptAsMarkdown() {
        Page page = show("");
        touch();
        page.keyboard().type("Hei ");
        page.keyboard().press("Control+b");
        page.keyboard().type("alle");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().type("- en");
        page.keyboard().press("Enter");
        page.keyboard().type("to");

        assertThat(markdown()).isEqualTo("Hei **alle**\n\n- en\n- to");
    }

    @Test
    void wordsOwnMarkupIsLeftBehind() {
        show("");
        paste("text/html", """
                <style>p {color: red}</style><h1 style="color:red">Plan</h1>
                <p class=MsoNormal style="mso-x:1">Et <b>fett</b> og <span style="font-style:italic">skrått</span> ord<o:p></o:p></p>
                <p class=MsoListParagraphCxSpFirst style="mso-list:l0"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Først</p>
                <p class=MsoListParagraphCxSpLast style="mso-list:l0"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Sist</p>
                <p>Se <a href="https://ks.no" onclick="x()">KS</a><img src="https://example.org/x.png"></p>
                """);

        assertThat(markdown())
                .isEqualTo("## Plan\n\nEt **fett** og *skrått* ord\n\n- Først\n- Sist\n\nSe [KS](https://ks.no)");
    }

    @Test
    void pastedMarkdownIsReadAsMarkdown() {
        show("");
        paste("text/plain", "## Plan\n\n1. Først\n2. Sist");

        assertThat(rich().locator("ol li")).hasCount(2);
    }

    @Test
    void emptyingLeavesNothingAndUndoBringsItBack() {
        Page page = show("Noe som står der");
        touch();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        assertThat(markdown()).isEmpty();

        page.keyboard().press("Control+z");
        assertThat(markdown()).isEqualTo("Noe som står der");
    }

    @Test
    void aTableStaysMarkdownSoThatNothingIsLost() {
        String table = "| a | b |\n| --- | --- |\n| 1 | 2 |";
        Page page = show(table);
        page.locator("textarea").click();

        assertThat(button("Markdown")).hasAttribute("aria-pressed", "true");
        assertThat(markdown()).isEqualTo(table);
    }

    @Test
    void aPastedPictureIsSentUpAndAskedADescriptionOf() {
        Page page = show("");
        page.route(
                "**/vedlegg",
                route -> route.fulfill(json("{\"url\": \"/vedlegg/7\", \"name\": \"kart.png\", \"id\": 7}")));
        touch();
        rich().evaluate(DROP_PICTURE);
        page.getByLabel("Beskriv bildet").fill("Kart over sentrum");
        button("Sett inn").click();

        assertThat(rich().locator("img")).hasAttribute("alt", "Kart over sentrum");
        assertThat(markdown()).isEqualTo("![Kart over sentrum](/vedlegg/7)");
    }

    @Test
    void aPictureThatIsRefusedLeavesTheTextAlone() {
        Page page = show("Tekst");
        page.route("**/vedlegg", route -> route.fulfill(new Route.FulfillOptions().setStatus(413)));
        touch();
        rich().evaluate(DROP_PICTURE);
        button("Sett inn").click();

        assertThat(page.locator(".editor-status")).containsText("for stor");
        assertThat(markdown()).isEqualTo("Tekst");
    }

    @Test
    void aColleagueIsFoundWhileTheNameIsTyped() {
        Page page = show("");
        page.route(
                "**/medlemmer/forslag?q=bj",
                route -> route.fulfill(json(
                        "[{\"handle\": \"bjorn\", \"name\": \"Bjørn Haugen\", \"organisation\": \"Porsgrunn\"}]")));
        touch();
        page.keyboard().type("Spør @bj");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("Enter");
        page.keyboard().type("om det");

        assertThat(markdown()).isEqualTo("Spør @bjorn om det");
    }

    @Test
    void theToolbarIsOneStopAndArrowsMoveInIt() {
        Page page = show("");
        button("Fet").focus();
        page.keyboard().press("ArrowRight");
        assertThat(button("Kursiv")).isFocused();

        page.keyboard().press("End");
        assertThat(button("Markdown")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Tekst", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
    }

    @Test
    void theDraftIsKeptAPauseAfterTheLastKey() {
        Page page = show("");
        page.route("**/kladd", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        touch();
        Request kept = page.waitForRequest("**/kladd", () -> page.keyboard().type("Et utkast"));

        assertThat(kept.postData()).contains("body=Et+utkast");
        assertThat(page.locator(".editor-status")).containsText("Kladd lagret kl.");
    }

    @Test
    void theTextAreaIsThereWithoutScripts() {
        visit.close();
        visit = browser.visit(null, Screen.PHONE.withoutJavaScript());
        Page page = show("Tekst");

        assertThat(page.getByLabel("Tekst")).isVisible();
        assertThat(page.getByRole(AriaRole.TOOLBAR)).isHidden();
    }

    private Page show(String text) {
        Content editor = stage.fragment("contribution/write/editor.jte", Map.of("value", text, "draft", "/kladd"));
        return stage.show(visit, output -> {
            output.writeContent("<h1>Skriv</h1><form method=\"post\"><label for=\"felt-body\">Tekst</label>");
            editor.writeTo(output);
            output.writeContent("</form>");
        });
    }

    private void touch() {
        visit.page().locator("textarea").click();
        assertThat(rich()).isFocused();
    }

    private void paste(String type, String data) {
        touch();
        rich().evaluate(PASTE, Map.of("type", type, "data", data));
    }

    private Locator rich() {
        return visit.page().locator(".ProseMirror");
    }

    private Locator button(String name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private String markdown() {
        return visit.page().locator("textarea").inputValue();
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }
}
