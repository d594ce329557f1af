package no.sosialekommuner.contribution.read;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.reply.NewReplies;
import no.sosialekommuner.member.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Conversations as members have them: at the desk, on the phone, by keyboard, and where no script runs. */
@CommunityTest
@Tag("browser")
class ConversationJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    NewReplies newReplies;

    private ContributionId question = new ContributionId(0);

    @BeforeEach
    void annaAsks() {
        question = cast.published("QUESTION", cast.anna(), "nettverk", "Hvem svarer når det stormer?");
    }

    @Test
    void twoColleaguesAnswerAndTheAskerAcceptsOne() {
        answer(cast.bjorn(), "Vi har en vaktliste.");
        answer(cast.eva(), "Beredskapsleder bestemmer, og vi skriver.");

        try (Visit visit = browser.visit(cast.anna())) {
            Page page = open(visit, "");
            assertThat(page.getByRole(AriaRole.HEADING).filter(having("2 svar")))
                    .isVisible();
            reply(page, "Beredskapsleder bestemmer").getByText("Godta svaret").click();

            assertThat(page.locator("#godtatt")).containsText("Beredskapsleder bestemmer, og vi skriver.");
            assertThat(page.locator(".contribution-head")).containsText("Besvart");
            page.getByText("Se svaret i tråden").click();
            assertThat(reply(page, "Beredskapsleder bestemmer")).isInViewport();
        }
    }

    @Test
    void whatIsSimilarComesBesideAndThePageKeepsItsName() {
        cast.published("QUESTION", cast.anna(), "nettverk", "Hvem har vakt i romjula?");
        try (Visit visit = browser.visit(cast.bjorn())) {
            Page page = open(visit, "");

            assertThat(page.locator(".contribution-aside")).containsText("Hvem har vakt i romjula?");
            assertThat(page).hasTitle("Hvem svarer når det stormer? – Sosiale Kommuner");
            assertThat(page.locator(".shell-nav [aria-current]")).hasText("Spørsmål");
        }
    }

    @Test
    void anAnswerToAnAnswerComesInItsPlaceAndTakesTheFocus() {
        ReplyId first = newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        newReplies.add(question, null, "Det har ikke vi.", null, cast.eva());

        try (Visit visit = browser.visit(cast.anna())) {
            Page page = open(visit, "");
            page.locator("#svar-" + first).getByText("Svar", exactly()).click();
            write(page, "#svar-pa-" + first, "Kan dere dele den?");
            page.locator("#svar-pa-" + first).getByText("Publiser svaret").click();

            Locator mine = page.locator(".thread-item .thread-item .reply");
            assertThat(mine).containsText("Kan dere dele den?");
            assertThat(mine).isFocused();
            assertThat(page.locator("#sagt")).hasText("Svaret er publisert.");
            assertThat(page.locator("#svar-pa-" + first)).hasCount(0);
        }
    }

    @Test
    void aHalfWrittenAnswerIsFoundAgainAfterACrash() {
        ReplyId first = newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        Viewer writer = cast.newcomer("3107", "MEMBER");

        try (Visit visit = browser.visit(writer)) {
            Page page = open(visit, "");
            page.locator("#svar-" + first).getByText("Svar", exactly()).click();
            page.waitForResponse("**/svar/kladd", () -> write(page, "#svar-pa-" + first, "Halve svaret mitt"));
            assertThat(page.locator("#svar-pa-" + first + " .editor-status")).containsText("Kladd lagret");
        }
        try (Visit visit = browser.visit(writer)) {
            Page page = open(visit, "");
            assertThat(page.locator("#felt-svar-" + first)).hasValue("Halve svaret mitt");
            page.locator("#svar-pa-" + first).getByText("Publiser svaret").click();
            assertThat(reply(page, "Halve svaret mitt")).isFocused();
            page.reload();
            assertThat(page.locator("#svar-pa-" + first)).hasCount(0);
        }
    }

    @Test
    void whatCouldNotBeSentIsKeptAsADraft() {
        try (Visit visit = browser.visit(cast.newcomer("3107", "MEMBER"))) {
            Page page = open(visit, "");
            page.route("**/svar", Route::abort);
            write(page, "#svar-pa", "Nettet falt ut");
            page.waitForResponse(
                    "**/svar/kladd", () -> page.getByText("Publiser svaret").click());

            page.unroute("**/svar");
            page.reload();
            assertThat(page.locator("#felt-svar")).hasValue("Nettet falt ut");
        }
    }

    @Test
    void whatWasWithdrawnByMistakeIsBackWithOneClick() {
        ReplyId first = newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        try (Visit visit = browser.visit(cast.bjorn(), Screen.DESKTOP.withoutJavaScript())) {
            Page page = open(visit, "");
            page.locator("#svar-" + first).getByText("Trekk tilbake").click();
            page.getByText("Trekk tilbake svaret").click();
            assertThat(page.locator("#angre")).containsText("Svaret er trukket tilbake.");
            assertThat(page.locator("#svar-" + first)).hasCount(0);

            page.locator("#angre").getByText("Angre").click();

            assertThat(reply(page, "Vi har en vaktliste.")).isVisible();
        }
    }

    @Test
    void likingIsOneClickAndStaysWhenThePageIsLoadedAgain() {
        newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        try (Visit visit = browser.visit(cast.eva())) {
            Page page = open(visit, "");
            Locator like = reply(page, "vaktliste").getByRole(AriaRole.BUTTON).filter(having("Liker"));
            like.click();
            assertThat(like).hasAttribute("aria-pressed", "true");
            page.reload();
            assertThat(like).hasAttribute("aria-pressed", "true");
            like.click();
            assertThat(like).hasAttribute("aria-pressed", "false");
        }
    }

    @Test
    void aRatingIsGivenAndTakenBack() {
        try (Visit visit = browser.visit(cast.eva())) {
            Page page = open(visit, "");
            page.getByText("Vurder", new Page.GetByTextOptions().setExact(true)).click();
            page.getByLabel("Ganske nyttig").click();
            assertThat(page.getByLabel("Ganske nyttig")).hasAttribute("aria-pressed", "true");
            assertThat(page.getByLabel("Ganske nyttig")).isFocused();
            page.getByText("Fjern vurderingen min").click();
            assertThat(page.locator(".rating [aria-pressed=true]")).hasCount(0);
        }
    }

    @Test
    void aDeepThreadIsReadOnAPhone() {
        ReplyId last = newReplies.add(question, null, "Nivå 0", null, cast.bjorn());
        for (int depth = 1; depth <= 8; depth++) {
            last = newReplies.add(question, last, "Nivå " + depth, null, depth % 2 == 0 ? cast.bjorn() : cast.eva());
        }
        try (Visit visit = browser.visit(cast.anna(), Screen.PHONE)) {
            Page page = open(visit, "");
            assertThat(left(page, "Nivå 1")).isGreaterThan(left(page, "Nivå 0"));
            assertThat(left(page, "Nivå 8")).isEqualTo(left(page, "Nivå 1"));
            assertThat(reply(page, "Nivå 8").getByText("Svar til Eva Lunde")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            page.getByText("1 svar på dette").first().click();
            assertThat(reply(page, "Nivå 1")).isHidden();
        }
    }

    @Test
    void aWideScreenIndentsThreeLevels() {
        ReplyId last = newReplies.add(question, null, "Nivå 0", null, cast.bjorn());
        for (int depth = 1; depth <= 5; depth++) {
            last = newReplies.add(question, last, "Nivå " + depth, null, cast.eva());
        }
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = open(visit, "");
            assertThat(left(page, "Nivå 3")).isGreaterThan(left(page, "Nivå 2"));
            assertThat(left(page, "Nivå 5")).isEqualTo(left(page, "Nivå 3"));
        }
    }

    @Test
    void withoutAScriptOneRepliesLikesAndSaves() {
        ReplyId first = newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        try (Visit visit = browser.visit(cast.eva(), Screen.DESKTOP.withoutJavaScript())) {
            Page page = open(visit, "");
            page.locator("#svar-" + first).getByText("Svar", exactly()).click();
            page.locator("#svar-pa-" + first + " textarea").fill("Uten skript");
            page.locator("#svar-pa-" + first).getByText("Publiser svaret").click();
            assertThat(reply(page, "Uten skript")).isVisible();

            page.locator("#svar-" + first).getByText("Liker").click();
            assertThat(page.locator("#svar-" + first).getByText("Liker")).hasAttribute("aria-pressed", "true");
            page.getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("Mappe og notat").click();
            page.getByLabel("Mappe").fill("Vakt");
            page.getByText("Lagre bokmerket").click();
            assertThat(page.getByText("Vakt (1)")).isVisible();
        }
    }

    @Test
    void withoutAScriptAnEmptyReplyComesBackWithItsFault() {
        try (Visit visit = browser.visit(cast.eva(), Screen.DESKTOP.withoutJavaScript())) {
            Page page = open(visit, "");
            page.locator("#felt-svar").fill("   ");
            page.getByText("Publiser svaret").click();

            assertThat(page.getByText("Skriv noe før du publiserer.")).isVisible();
        }
    }

    @Test
    void byKeyboardAloneOneReadsAnswersAndLikes() {
        ReplyId first = newReplies.add(question, null, "Vi har en vaktliste.", null, cast.bjorn());
        try (Visit visit = browser.visit(cast.eva())) {
            Page page = open(visit, "");
            page.locator("#svar-" + first).focus();
            tabTo(page, "Liker");
            page.keyboard().press("Space");
            assertThat(page.locator("#svar-" + first + " .like-small")).hasAttribute("aria-pressed", "true");

            tabTo(page, "Svar");
            page.keyboard().press("Enter");
            assertThat(page.locator("#svar-pa-" + first + " .ProseMirror")).isFocused();
            page.keyboard().type("Skrevet med tastaturet");
            tabTo(page, "Publiser svaret");
            page.keyboard().press("Enter");
            assertThat(reply(page, "Skrevet med tastaturet")).isFocused();
        }
    }

    @Test
    void aLinkToOneReplyOpensItsPlaceInALongThread() {
        ReplyId root = newReplies.add(question, null, "Roten til alt", null, cast.bjorn());
        ReplyId wanted = root;
        for (int at = 1; at <= 80; at++) {
            ReplyId reply = newReplies.add(question, root, "Gren " + at, null, cast.eva());
            wanted = at == 40 ? reply : wanted;
        }
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = open(visit, "?svar=" + wanted + "#svar-" + wanted);
            assertThat(page.locator("#svar-" + wanted)).isInViewport();
            assertThat(page.locator(".thread-context")).containsText("Roten til alt");

            page.getByText("Vis flere").click();
            assertThat(reply(page, "Gren 80")).isVisible();
            page.getByText("Vis tidligere svar").click();
            assertThat(reply(page, "Gren 30")).isVisible();
        }
    }

    private void answer(Viewer who, String words) {
        try (Visit visit = browser.visit(who)) {
            Page page = open(visit, "");
            write(page, "#svar-pa", words);
            page.locator("#svar-pa").getByText("Publiser svaret").click();
            assertThat(reply(page, words)).isFocused();
            assertThat(page.locator("#felt-svar")).hasValue("");
        }
    }

    /** Touches the field, waits until it is the rich one, and types. */
    private static void write(Page page, String form, String words) {
        page.locator(form + " textarea[name=body]").focus();
        assertThat(page.locator(form + " .ProseMirror")).isFocused();
        page.keyboard().type(words);
    }

    private Page open(Visit visit, String rest) {
        return visit.open("/bidrag/" + question + "/hvem-svarer-nar-det-stormer" + rest);
    }

    private static Locator reply(Page page, String words) {
        return page.locator("#traad .reply, .thread > .thread-item > .reply")
                .filter(having(words))
                .last();
    }

    private static double left(Page page, String words) {
        return reply(page, words).boundingBox().x;
    }

    private static void tabTo(Page page, String words) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
            if (String.valueOf(focused).startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + words);
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
