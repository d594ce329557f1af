package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.TypedForm;
import no.sosialekommuner.guide.Wording;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A guide begins, and its chapters are written, moved and taken out. */
@CommunityTest
class GuideEditingTests extends HarbourGuide {

    @Test
    void aNewGuideIsSeenByEditorsAloneUntilItIsPublished() {
        begin();

        assertThat(pages.open(DESK, other).select(".guide-shelved").text()).contains("Havneplan Ikke utgitt Kladd");
        assertThat(guides.current()).extracting(Guide::key).doesNotContain(KEY);
        assertThat(mvc.get().uri(DESK).with(Cast.as(cast.anna()))).hasStatus(403);
        assertThat(mvc.get().uri(GUIDE).with(Cast.as(cast.anna()))).hasStatus(403);
    }

    @Test
    void theSameFormSentTwiceMakesOneGuideAndOneChapter() {
        begin();
        begin();
        chapter("Kaiplasser");
        chapter("Kaiplasser");

        assertThat(db.sql("select count(*) from guide.guide where key like 'havneplan%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(drafts.require(KEY).chapters()).extracting(DraftChapter::key).containsExactly("kaiplasser");
    }

    @Test
    void aGuideMayBeginWithTheChaptersOfAnother() {
        Document page = pages.open(DESK + "/ny", editor);

        assertThat(TypedForm.on(page, "main form[action=" + DESK + "]")
                        .type("title.nb", "Havneplan")
                        .type("copy", "staff-guidelines")
                        .send(mvc, editor))
                .hasStatus(303)
                .hasRedirectedUrl(GUIDE);

        GuideText copy = drafts.require(KEY).text();
        assertThat(copy.title().nb()).isEqualTo("Havneplan");
        assertThat(copy.chapters()).isEqualTo(guides.current("staff-guidelines").chapters());
    }

    @Test
    void aNameThatIsTakenOrMissingIsSaidAtTheField() {
        Document page = pages.open(DESK + "/ny", editor);

        MvcTestResult taken = TypedForm.on(page, "main form[action=" + DESK + "]")
                .type("title.nb", "Strategi for sosiale medier")
                .type("title.nn", "Slik skreiv eg det")
                .send(mvc, editor);
        MvcTestResult missing =
                TypedForm.on(page, "main form[action=" + DESK + "]").send(mvc, editor);

        assertThat(taken).hasStatus(422);
        assertThat(Pages.text(taken)).contains("Det finnes en veiledning med dette navnet.", "Slik skreiv eg det");
        assertThat(missing).hasStatus(422);
        assertThat(fault(Pages.of(missing), "title.nb")).isEqualTo("Skriv et navn på bokmål.");
    }

    @Test
    void aRowKeepsItsKeyTakesAnotherPlaceOrGoesWhenItIsEmpty() {
        begin();
        chapter("Kaiplasser");
        form().type("questions[0].words.nb", "En")
                .type("questions[1].words.nb", "To")
                .send(mvc, editor);
        form().type("questions[2].words.nb", "Tre").send(mvc, editor);
        List<Item> before = stored().questions();

        form().type("questions[2].place", "1")
                .type("questions[0].words.nb", "Én")
                .send(mvc, editor);

        assertThat(stored().questions()).extracting(it -> it.words().nb()).containsExactly("Tre", "Én", "To");
        assertThat(stored().questions())
                .extracting(Item::key)
                .containsExactly(
                        before.get(2).key(), before.get(0).key(), before.get(1).key());
        form().type("questions[0].words.nb", "").send(mvc, editor);
        assertThat(stored().questions()).extracting(it -> it.words().nb()).containsExactly("Én", "To");
    }

    @Test
    void aChoiceKeepsItsKeyWhenItIsWordedAnew() {
        begin();
        chapter("Kaiplasser");
        whole().send(mvc, editor);
        List<Item> before = stored().tables().getFirst().columns().getLast().choices();

        form().type("tables[0].columns[1].choices.nb", "Ledig\nLeid ut").send(mvc, editor);

        List<Item> after = stored().tables().getFirst().columns().getLast().choices();
        assertThat(after)
                .extracting(Item::key)
                .isEqualTo(before.stream().map(Item::key).toList());
        assertThat(after.getFirst().words().nb()).isEqualTo("Ledig");
    }

    @Test
    void exampleRowsOfATableAreKeptByTheirColumns() {
        begin();
        chapter("Kaiplasser");
        whole().send(mvc, editor);

        form().type("tables[0].rows[0].cells[0].nb", "12")
                .type("tables[0].rows[0].cells[1].nb", "Fri")
                .type("tables[0].rows[0].cells[1].nn", "Ledig")
                .send(mvc, editor);

        var table = stored().tables().getFirst();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get(table.columns().getFirst().key())).isEqualTo(Wording.same("12"));
            assertThat(row.get(table.columns().getLast().key())).isEqualTo(new Wording("Fri", "Ledig"));
        });
    }

    @Test
    void faultsAreSaidAtTheFieldsAndNothingTypedIsLost() {
        begin();
        chapter("Kaiplasser");

        MvcTestResult refused = form().type("title.nb", "")
                .type("why.nn", "å".repeat(4_001))
                .type("law[0].key", "no-such-note")
                .type("law[0].words.nb", "Dette sier loven")
                .type("tables[0].columns[0].words.nb", "Båt")
                .send(mvc, editor);

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(fault(page, "title.nb")).isEqualTo("Skriv navnet på bokmål.");
        assertThat(fault(page, "why.nn")).isEqualTo("Bruk høyst 4000 tegn.");
        assertThat(fault(page, "law[0].key")).isEqualTo("Dette lovnotatet finnes ikke lenger. Velg et annet.");
        assertThat(fault(page, "tables[0].title.nb")).isEqualTo("Gi tabellen et navn.");
        assertThat(page.select(".faults a").eachAttr("href")).contains("#felt-title.nb", "#felt-law[0].key");
        TypedForm again = TypedForm.on(page, "form.guide-chapter");
        assertThat(again.value("why.nn")).hasSize(4_001);
        assertThat(again.value("law[0].words.nb")).isEqualTo("Dette sier loven");
        assertThat(again.value("tables[0].columns[0].words.nb")).isEqualTo("Båt");
    }

    @Test
    void chaptersAreMovedTakenOutAndPutBack() {
        published();
        begin(GUIDE);
        chapter("Bøyer");
        send(HttpMethod.POST, GUIDE + "/kladd/kapitler/boyer/plass?retning=opp");
        assertThat(drafts.require(KEY).chapters()).extracting(DraftChapter::key).containsExactly("boyer", "kaiplasser");

        send(HttpMethod.DELETE, BERTHS);
        assertThat(pages.open(GUIDE, editor).select("main").text()).contains("1 kapittel er tatt ut");
        send(HttpMethod.POST, BERTHS + "/tilbake");

        assertThat(drafts.require(KEY).chapters()).extracting(DraftChapter::key).containsExactly("boyer", "kaiplasser");
        assertThat(stored()).isEqualTo(guides.current(KEY).chapters().getFirst());
    }

    @Test
    void aKeyIsNeverGivenToAnotherChapter() {
        published();
        begin(GUIDE);
        send(HttpMethod.DELETE, BERTHS);

        chapter("Kaiplasser");

        assertThat(drafts.require(KEY).chapters()).extracting(DraftChapter::key).containsExactly("kaiplasser-2");
    }

    @Test
    void aDiscardedDraftOfAGuideThatWasNeverPublishedLeavesNothing() {
        begin();

        assertThat(send(HttpMethod.DELETE, GUIDE + "/kladd")).hasRedirectedUrl(DESK);
        assertThat(mvc.get().uri(GUIDE).with(Cast.as(editor))).hasStatus(404);
    }
}
