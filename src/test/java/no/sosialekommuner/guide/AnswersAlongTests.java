package no.sosialekommuner.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The answers come to a community that has none; each test takes them away again, so that no other finds them. */
@CommunityTest
class AnswersAlongTests {

    @Autowired
    AnswersAlong answers;

    @Autowired
    LawBook book;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    private Viewer editor;

    @BeforeEach
    void theAnswersComeToACommunityThatHasNone() {
        takeAway();
        db.sql("delete from editorial.faq").update();
        assertThat(answers.moveIn()).isEqualTo(book.answers().size());
        editor = cast.newcomer("0301", "EDITOR");
    }

    @AfterEach
    void takeAway() {
        db.sql("delete from editorial.faq f using editorial.faq_shipped s where s.faq_id = f.id")
                .update();
        db.sql("delete from editorial.faq_shipped").update();
    }

    @Test
    void allOfThemCameOnceAndNoStartBringsThemAgain() {
        assertThat(answers.moveIn()).isZero();

        assertThat(db.sql("select count(*) from editorial.faq_shipped")
                        .query(Integer.class)
                        .single())
                .isEqualTo(book.answers().size());
    }

    @Test
    void anAnswerSaysThatItIsGuidanceWhenItWasCheckedAndWhatTheLawSays() {
        Document page = pages.open("/ofte-spurt/" + id("archive-comments"), cast.anna());

        assertThat(page.select("h1").text()).isEqualTo("Må vi arkivere kommentarene på Facebook?");
        assertThat(page.select(".faq-answer > .meta").text())
                .startsWith("Veiledende Kontrollert 25. november 2026")
                .doesNotContain("Skrevet av redaksjonen");
        assertThat(page.select(".faq-notes a").eachAttr("href"))
                .containsExactly("/lovverk/archive-duty", "/lovverk/access-documents");
        assertThat(page.select("a.card-tag").eachAttr("href")).contains("/emner/arkiv", "/emner/facebook");
    }

    @Test
    void whoeverReadsNynorskGetsNynorsk() {
        Viewer reader = cast.newcomer("4001", "MEMBER");
        db.sql("update member.member set language = 'NN' where id = ?")
                .param(reader.id().value())
                .update();

        Document page = pages.open("/ofte-spurt/" + id("archive-messages"), reader);

        assertThat(page.select("h1").text()).isEqualTo("Nokon sender ei klage i Messenger. Kva gjer vi?");
        assertThat(page.select(".prose").text()).startsWith("Svar med ein gong at de har sett henne");
        assertThat(page.select(".faq-notes a").eachText()).contains("Vedtak høyrer ikkje heime i innboksen");
    }

    @Test
    void whatEditorsTookOutStaysOut() {
        String id = id("access-request-in-chat");
        assertThat(mvc.delete()
                        .uri("/redaksjon/ofte-spurt/" + id)
                        .with(Cast.as(editor))
                        .with(csrf()))
                .hasStatus(303);

        answers.moveIn();

        assertThat(mvc.get().uri("/ofte-spurt/" + id).with(Cast.as(cast.anna())))
                .hasStatus(404);
        assertThat(pages.open("/lovverk/access-requests", cast.anna())
                        .select(".faq-question")
                        .eachText())
                .doesNotContain("Er «kan jeg få se brevet?» i kommentarfeltet et innsynskrav?");
    }

    @Test
    void whatEditorsWordedAnewKeepsTheirWordsAndSaysWhenTheyChangedIt() {
        String key = book.answers().get(3).key();
        String id = id(key);
        assertThat(save(id, "Slik gjør vi det", "")).hasStatus(303);

        answers.moveIn();

        Document page = pages.open("/ofte-spurt/" + id, cast.anna());
        assertThat(page.select("h1").text()).isEqualTo("Slik gjør vi det");
        assertThat(page.select(".faq-answer > .meta").text()).contains("Endret av redaksjonen");
    }

    @Test
    void aQuestionInNynorskNeedsItsAnswer() {
        MvcTestResult refused = save(id(book.answers().get(4).key()), "Hva nå?", "Kva no?");

        assertThat(refused).hasStatus(422);
        assertThat(Pages.text(refused)).contains("Skriv et kort svar.").contains("Kva no?");
    }

    @Test
    void aLawNoteNamesTheAnswersThatLeanOnIt() {
        assertThat(pages.open("/lovverk/archive-duty", cast.anna())
                        .select(".faq-question")
                        .eachText())
                .contains("Må vi arkivere kommentarene på Facebook?");
    }

    private MvcTestResult save(String id, String title, String nynorsk) {
        return mvc.put()
                .uri("/redaksjon/ofte-spurt/" + id)
                .param("title", title)
                .param("answer", "Kort sagt.")
                .param("nn.title", nynorsk)
                .param("version", "1")
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private String id(String key) {
        return db.sql("select faq_id::text from editorial.faq_shipped where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
