package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.TypedForm;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two editors work on the same guide at once. */
@CommunityTest
class GuideTogetherTests extends HarbourGuide {

    @Test
    void whatTwoChangeInTheSameChapterIsMerged() {
        begin();
        chapter("Kaiplasser");
        TypedForm mine = form().type("why.nb", "Fordi båtene kommer om våren.");
        TypedForm theirs = form().type("title.nn", "Kaiplassar").type("questions[0].words.nb", "Hvor mange?");

        assertThat(theirs.send(mvc, other)).hasStatus(303);
        assertThat(mine.send(mvc, editor)).hasStatus(303).hasRedirectedUrl(BERTHS + "?flettet=ja");

        assertThat(pages.open(BERTHS + "?flettet=ja", editor)
                        .select("main .ds-alert")
                        .text())
                .contains("Begges endringer er med.");
        assertThat(stored().why().nb()).isEqualTo("Fordi båtene kommer om våren.");
        assertThat(stored().title().nn()).isEqualTo("Kaiplassar");
        assertThat(stored().questions()).extracting(it -> it.words().nb()).containsExactly("Hvor mange?");
    }

    @Test
    void whereTwoHaveChangedTheSameTheSecondSeesBothTextsAndLosesNothing() {
        begin();
        chapter("Kaiplasser");
        TypedForm mine =
                form().type("why.nb", "Fordi båtene kommer om våren.").type("checklist[0].words.nb", "Kaia er merket");
        TypedForm theirs = form().type("why.nb", "Fordi kaia er full.").type("title.nn", "Kaiplassar");

        assertThat(theirs.send(mvc, other)).hasStatus(303);
        MvcTestResult overtaken = mine.send(mvc, editor);

        assertThat(overtaken).hasStatus(409);
        Document page = Pages.of(overtaken);
        assertThat(page.select(".overtaken").text())
                .contains("Fordi kaia er full.", "Fordi båtene kommer om våren.")
                .doesNotContain("Kaiplassar");
        TypedForm again = TypedForm.on(page, "form.guide-chapter");
        assertThat(again.value("why.nb")).isEqualTo("Fordi båtene kommer om våren.");
        assertThat(again.value("checklist[0].words.nb")).isEqualTo("Kaia er merket");
        assertThat(again.value("title.nn")).isEqualTo("Kaiplassar");
        assertThat(again.send(mvc, editor)).hasStatus(303);
        assertThat(stored().why().nb()).isEqualTo("Fordi båtene kommer om våren.");
    }

    @Test
    void twoWhoWriteOnDifferentChaptersDoNotMeet() {
        begin();
        chapter("Kaiplasser");
        chapter("Bøyer");
        TypedForm berths = form().type("why.nb", "Kai");
        TypedForm buoys = TypedForm.on(pages.open(GUIDE + "/kladd/kapitler/boyer", other), "form.guide-chapter")
                .type("why.nb", "Bøye");

        assertThat(berths.send(mvc, editor)).hasStatus(303);
        assertThat(buoys.send(mvc, other)).hasStatus(303);
        assertThat(drafts.require(KEY).text().chapters())
                .extracting(it -> it.why().nb())
                .containsExactly("Kai", "Bøye");
    }

    @Test
    void theSameChapterSentTwiceIsNoConflict() {
        begin();
        chapter("Kaiplasser");
        TypedForm form = form().type("questions[0].words.nb", "Hvor mange?");

        assertThat(form.send(mvc, editor)).hasStatus(303);
        assertThat(form.send(mvc, editor)).hasStatus(303);

        assertThat(drafts.require(KEY).chapter("kaiplasser").orElseThrow().revision())
                .isEqualTo(2);
        assertThat(stored().questions()).hasSize(1);
    }

    @Test
    void whoWritesOnAChapterThatIsTakenOutMeanwhileLosesNothing() {
        begin();
        chapter("Kaiplasser");
        TypedForm mine = form().type("why.nb", "Dette hadde jeg tenkt lenge på.");
        send(HttpMethod.DELETE, BERTHS);

        MvcTestResult gone = mine.send(mvc, other);

        assertThat(gone).hasStatus(409);
        TypedForm again = TypedForm.on(Pages.of(gone), "form.guide-chapter");
        assertThat(again.value("why.nb")).isEqualTo("Dette hadde jeg tenkt lenge på.");
        assertThat(again.send(mvc, other)).hasStatus(303);
        assertThat(stored().why().nb()).isEqualTo("Dette hadde jeg tenkt lenge på.");
    }

    @Test
    void whoPublishesWhatSomebodyElseIsChangingSeesItFirst() {
        published();
        begin(GUIDE);
        form().type("why.nb", "Nytt").type("why.nn", "Nytt").send(mvc, editor);
        TypedForm mine = TypedForm.on(pages.open(GUIDE + "/kladd/publisering", editor), "main form[method=post]")
                .type("note", "Bare begrunnelsen");
        form().type("title.nb", "Kaiplasser og fester")
                .type("title.nn", "Kaiplassar og feste")
                .send(mvc, other);

        MvcTestResult overtaken = mine.send(mvc, editor);

        assertThat(overtaken).hasStatus(409);
        Document page = Pages.of(overtaken);
        assertThat(page.select("section[aria-labelledby=endringer]").text()).contains("Kaiplasser og fester");
        TypedForm again = TypedForm.on(page, "main form[method=post]");
        assertThat(again.value("note")).isEqualTo("Bare begrunnelsen");
        assertThat(again.send(mvc, editor)).hasStatus(303);
        assertThat(again.send(mvc, editor)).hasStatus(303);
        assertThat(guides.current(KEY).version()).isEqualTo(2);
    }
}
