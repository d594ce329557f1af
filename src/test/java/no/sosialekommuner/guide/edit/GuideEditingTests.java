package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideEdition;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.guide.GuideText;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.ShippedGuides;
import no.sosialekommuner.guide.TypedForm;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Two editors write a guide for harbours. Each test begins without it, and takes it away again. */
@CommunityTest
class GuideEditingTests {

    private static final String DESK = "/redaksjon/veiledninger";
    private static final String KEY = "havneplan";
    private static final String GUIDE = DESK + "/" + KEY;
    private static final String BERTHS = GUIDE + "/kladd/kapitler/kaiplasser";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    Guides guides;

    @Autowired
    GuideIntake intake;

    @Autowired
    GuideShelf shelf;

    @Autowired
    GuideDrafts drafts;

    @Autowired
    GuideVersions versions;

    @Autowired
    TransactionOperations transaction;

    private Viewer editor;
    private Viewer other;

    @BeforeEach
    void theEditorsAreThere() {
        editor = cast.newcomer("0301", "EDITOR");
        other = cast.newcomer("4601", "EDITOR");
    }

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.version where guide_key like 'havneplan%'").update();
        db.sql("delete from guide.guide where key like 'havneplan%'").update();
        guides.forget();
    }

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
    void aChapterIsWrittenSavedAndPublished() {
        begin();
        frame();
        chapter("Kaiplasser");
        assertThat(whole().send(mvc, editor)).hasStatus(303);

        assertThat(publish("Første utgave", editor)).hasStatus(303);

        Guide published = guides.current(KEY);
        assertThat(published.version()).isEqualTo(1);
        Chapter berths = published.chapter("kaiplasser").orElseThrow();
        assertThat(berths.why()).isEqualTo(new Wording("Båter må ligge et sted.", "Båtar må liggje ein stad."));
        assertThat(berths.questions()).extracting(it -> it.words().nb()).containsExactly("Hvor mange?", "Hvem eier?");
        assertThat(berths.law()).extracting(it -> it.note()).containsExactly("archive-duty");
        assertThat(berths.tables().getFirst().columns())
                .extracting(Column::kind)
                .containsExactly(Column.Kind.NUMBER, Column.Kind.CHOICE);
        assertThat(berths.tables().getFirst().columns().getLast().choices())
                .extracting(Item::words)
                .containsExactly(new Wording("Fri", "Ledig"), new Wording("Leid ut", "Leigd ut"));
        GuideEdition edition = guides.editions(KEY).getFirst();
        assertThat(edition.note()).isEqualTo("Første utgave");
        assertThat(edition.by()).isNotNull().extracting(Person::handle).isEqualTo(editor.handle());
        assertThat(drafts.find(KEY)).isEmpty();
        assertThat(pages.open(GUIDE, other).select(".guide-log").text())
                .startsWith("Ga ut versjon 1")
                .contains("Begynte på veiledningen", editor.name());
    }

    @Test
    void nothingIsPublishedWhileOneOfTheLanguagesIsMissing() {
        begin();
        frame();
        chapter("Kaiplasser");
        whole().type("questions[0].words.nn", "").send(mvc, editor);

        MvcTestResult refused = publish("Alt er med", editor);

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(page.select("section[aria-labelledby=mangler]").text())
                .contains("Kaiplasser Mangler 1 tekst på nynorsk");
        assertThat(page.select("textarea[name=note]").val()).isEqualTo("Alt er med");
        assertThat(page.select("#feil-note").text()).startsWith("Noe mangler på bokmål eller nynorsk.");
        assertThat(shelf.require(KEY).published()).isFalse();
    }

    @Test
    void aVersionNeedsANoteAndAChange() {
        published();
        begin(GUIDE);

        assertThat(publish("", editor)).hasStatus(422);
        MvcTestResult same = publish("Ingenting", editor);

        assertThat(same).hasStatus(422);
        assertThat(Pages.text(same)).contains("Kladden sier det samme som den nyeste versjonen.");
    }

    @Test
    void whatTwoChangeInTheSameChapterIsMerged() {
        begin();
        chapter("Kaiplasser");
        TypedForm mine = form().type("why.nb", "Fordi båtene kommer om våren.");
        TypedForm theirs = form().type("title.nn", "Kaiplassar").type("questions[0].words.nb", "Hvor mange?");

        assertThat(theirs.send(mvc, other)).hasStatus(303);
        assertThat(mine.send(mvc, editor)).hasStatus(303).hasRedirectedUrl(BERTHS + "?flettet=ja");

        assertThat(pages.open(BERTHS + "?flettet=ja", editor).select("main .ds-alert").text())
                .contains("Begges endringer er med.");
        assertThat(stored().why().nb()).isEqualTo("Fordi båtene kommer om våren.");
        assertThat(stored().title().nn()).isEqualTo("Kaiplassar");
        assertThat(stored().questions()).extracting(it -> it.words().nb()).containsExactly("Hvor mange?");
    }

    @Test
    void whereTwoHaveChangedTheSameTheSecondSeesBothTextsAndLosesNothing() {
        begin();
        chapter("Kaiplasser");
        TypedForm mine = form().type("why.nb", "Fordi båtene kommer om våren.").type("checklist[0].words.nb", "Kaia er merket");
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

    @Test
    void whatDiffersBetweenTwoVersionsIsShownChapterByChapter() {
        published();
        begin(GUIDE);
        form().type("questions[0].words.nb", "Hvor mange båter?").send(mvc, editor);
        chapter("Bøyer");

        Document page = pages.open(GUIDE + "/forskjeller?fra=1&til=kladd", editor);

        assertThat(section(page, "kaiplasser")).contains("Endret Spørsmål Bokmål", "båter");
        assertThat(section(page, "boyer")).contains("Nytt kapittel");
        assertThat(pages.open(GUIDE + "/forskjeller?fra=1&til=1", editor).text())
                .contains("De to sier det samme.");
        assertThat(mvc.get().uri(GUIDE + "/forskjeller?fra=1&til=7").with(Cast.as(editor)))
                .hasStatus(404);
    }

    @Test
    void aGuideIsTakenOutOfUseAndIntoUseAgain() {
        published();

        send(HttpMethod.PUT, GUIDE + "/utfaset");
        send(HttpMethod.PUT, GUIDE + "/utfaset");

        assertThat(guides.inUse(KEY)).isFalse();
        assertThat(pages.open(GUIDE, editor).select("main").text()).contains("Veiledningen er ikke i bruk");
        send(HttpMethod.DELETE, GUIDE + "/utfaset");
        assertThat(guides.inUse(KEY)).isTrue();
        assertThat(shelf.logged(KEY))
                .extracting(GuideLogEntry::what)
                .startsWith(GuideLogEntry.What.BROUGHT_BACK, GuideLogEntry.What.RETIRED);
    }

    @Test
    void aDiscardedDraftOfAGuideThatWasNeverPublishedLeavesNothing() {
        begin();

        assertThat(send(HttpMethod.DELETE, GUIDE + "/kladd")).hasRedirectedUrl(DESK);
        assertThat(mvc.get().uri(GUIDE).with(Cast.as(editor))).hasStatus(404);
    }

    @Test
    void aNewerVersionOfTheProductWaitsForEditorsWhoHaveTheirOwn() {
        Guide first = new Guide(
                KEY,
                1,
                LocalDate.of(2026, 1, 1),
                Wording.same("Havneplan"),
                Wording.same("Om"),
                Wording.NONE,
                List.of(Chapter.named("a", Wording.same("A"))));
        Guide second = new Guide(
                KEY,
                2,
                LocalDate.of(2026, 2, 1),
                Wording.same("Havneplan"),
                Wording.same("Om havna"),
                Wording.NONE,
                List.of(Chapter.named("a", Wording.same("A"))));
        intake.take(first);
        intake.publish(second, "Vår egen", editor.id(), Instant.now());
        GuideEditing editing = new GuideEditing(
                shelf, drafts, versions, guides, new ShippedGuides(List.of(second)), Clock.systemUTC());

        assertThat(intake.take(second)).isFalse();
        assertThat(editing.offer(shelf.require(KEY))).contains(second);
        transaction.executeWithoutResult(_ -> editing.takeUp(KEY, editor));
        assertThat(drafts.require(KEY).shipped()).isEqualTo(2);
        send(HttpMethod.DELETE, GUIDE + "/kladd");
        transaction.executeWithoutResult(_ -> shelf.decline(KEY, 2, editor.id()));
        assertThat(editing.offer(shelf.require(KEY))).isEmpty();
    }

    private void begin() {
        assertThat(TypedForm.on(pages.open(DESK + "/ny", editor), "main form[action=" + DESK + "]")
                        .type("title.nb", "Havneplan")
                        .type("title.nn", "Hamneplan")
                        .send(mvc, editor))
                .hasStatus(303)
                .hasRedirectedUrl(GUIDE);
    }

    private void begin(String guide) {
        assertThat(send(HttpMethod.POST, guide + "/kladd")).hasStatus(303);
    }

    private void frame() {
        assertThat(TypedForm.on(pages.open(GUIDE + "/kladd/innledning", editor), "form.guide-frame")
                        .type("introduction.nb", "Slik lager dere en plan for havna.")
                        .type("introduction.nn", "Slik lagar de ein plan for hamna.")
                        .send(mvc, editor))
                .hasStatus(303);
    }

    private void chapter(String name) {
        assertThat(TypedForm.on(pages.open(GUIDE + "/kladd/kapitler/ny", editor), "main form[method=post]")
                        .type("title.nb", name)
                        .send(mvc, editor))
                .hasStatus(303);
    }

    private void published() {
        begin();
        frame();
        chapter("Kaiplasser");
        assertThat(whole().send(mvc, editor)).hasStatus(303);
        assertThat(publish("Første utgave", editor)).hasStatus(303);
    }

    private TypedForm form() {
        return TypedForm.on(pages.open(BERTHS, editor), "form.guide-chapter");
    }

    private TypedForm whole() {
        return form().type("title.nn", "Kaiplassar")
                .type("why.nb", "Båter må ligge et sted.")
                .type("why.nn", "Båtar må liggje ein stad.")
                .type("questions[0].words.nb", "Hvor mange?")
                .type("questions[0].words.nn", "Kor mange?")
                .type("questions[1].words.nb", "Hvem eier?")
                .type("questions[1].words.nn", "Kven eig?")
                .type("law[0].key", "archive-duty")
                .type("law[0].words.nb", "Planen skal arkiveres.")
                .type("law[0].words.nn", "Planen skal arkiverast.")
                .type("tables[0].title.nb", "Plassene")
                .type("tables[0].title.nn", "Plassane")
                .type("tables[0].columns[0].words.nb", "Nummer")
                .type("tables[0].columns[0].words.nn", "Nummer")
                .type("tables[0].columns[0].kind", "NUMBER")
                .type("tables[0].columns[1].words.nb", "Tilstand")
                .type("tables[0].columns[1].words.nn", "Tilstand")
                .type("tables[0].columns[1].kind", "CHOICE")
                .type("tables[0].columns[1].choices.nb", "Fri\nLeid ut")
                .type("tables[0].columns[1].choices.nn", "Ledig\nLeigd ut");
    }

    private Chapter stored() {
        return drafts.require(KEY).chapter("kaiplasser").orElseThrow().chapter();
    }

    private MvcTestResult publish(String note, Viewer by) {
        return TypedForm.on(pages.open(GUIDE + "/kladd/publisering", by), "main form[method=post]")
                .type("note", note)
                .send(mvc, by);
    }

    private MvcTestResult send(HttpMethod method, String address) {
        return mvc.method(method)
                .uri(address)
                .with(Cast.as(editor))
                .with(csrf())
                .exchange();
    }

    private static String section(Document page, String chapter) {
        return page.expectFirst("section[aria-labelledby=endring-" + chapter + "]")
                .text();
    }

    private static String fault(Document page, String field) {
        Element said = page.getElementById("feil-" + field);
        return said == null ? "" : said.text();
    }
}
