package no.sosialekommuner.guide.note;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.ShippedLaw;
import no.sosialekommuner.guide.TwoEditors;
import no.sosialekommuner.guide.TypedForm;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.guide.note.NoteText.Cite;
import no.sosialekommuner.guide.register.RegisteredLaws;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editors write about kites over the harbour. Each test begins without that note, and takes it away again. */
class LawNoteEditingTests extends TwoEditors {

    private static final String DESK = "/redaksjon/lovnotater";
    private static final String KEY = "drager-over-havna";
    private static final String NOTE = DESK + "/" + KEY;

    @Autowired
    LawBook book;

    @Autowired
    LawNotes notes;

    @Autowired
    NoteIntake intake;

    @Autowired
    ShippedLaw shipped;

    @Autowired
    RegisteredLaws laws;

    @Autowired
    LawNoteEditing editing;

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.law_note where key = ?").param(KEY).update();
        book.forget();
    }

    @Test
    void whatTheProductBringsIsTakenInOnce() {
        assertThat(book.notes()).hasSizeGreaterThanOrEqualTo(shipped.notes().size());
        assertThat(intake.moveIn(shipped.notes())).isZero();
    }

    @Test
    void aNewNoteIsReadAtOnce() {
        written();

        Document page = pages.open("/lovverk/" + KEY, cast.anna());

        assertThat(page.select("h1").text()).isEqualTo("Drager over havna");
        assertThat(page.select(".law-gist").text()).isEqualTo("Alle kan be om å få se avtalen (§ 3).");
        assertThat(page.expectFirst("article .meta").text()).startsWith("Veiledende Kontrollert");
        assertThat(page.select(".law-cited").text()).contains("offentleglova §§ 3, 4");
        assertThat(pages.open("/lovverk?q=drager", cast.anna()).select("#lover").text())
                .contains("Drager over havna");
    }

    @Test
    void theSameFormSentTwiceIsOneNote() {
        written();
        written();

        assertThat(notes.versions(KEY)).hasSize(1);
        assertThat(notes.all()).filteredOn(it -> it.key().startsWith(KEY)).hasSize(1);
    }

    @Test
    void aSectionThatTheLawDoesNotHaveIsSaidAtTheField() {
        MvcTestResult refused = fresh().type("cites[0].sections", "3, 4, 999").send(mvc, editor);

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(fault(page, "cites[0].sections"))
                .isEqualTo("Finnes ikke i loven: 999. Skriv numrene med komma mellom.");
        assertThat(TypedForm.on(page, "form.guide-frame").value("text.nb")).startsWith("Alle kan be om");
    }

    @Test
    void aSectionInTheTextMustBeCitedAndStandInBothLanguages() {
        Document page = Pages.of(fresh().type("text.nb", "Alle kan be om å få se avtalen (§ 3). Se også § 13.")
                .send(mvc, editor));

        assertThat(fault(page, "text.nb")).isEqualTo("Teksten nevner 13, som ikke står blant bestemmelsene under.");
        assertThat(fault(page, "text.nn")).isEqualTo("Bokmål og nynorsk nevner ikke de samme paragrafene.");
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        Document page = Pages.of(fresh().type("title.nn", "").send(mvc, editor));

        assertThat(fault(page, "title.nn")).isEqualTo("Skriv dette på begge målformer.");
    }

    @Test
    void aChangeTellsWhoWhenAndWhyAndNothingIsLost() {
        written();
        assertThat(form().type("text.nb", "Hvem som helst kan be om å få se avtalen (§ 3).")
                        .send(mvc, editor))
                .hasStatus(422);

        assertThat(form().type("text.nb", "Hvem som helst kan be om å få se avtalen (§ 3).")
                        .type("note", "Folk forsto ikke «alle»")
                        .send(mvc, editor))
                .hasStatus(303);

        Document history = pages.open("/lovverk/" + KEY + "/historikk", cast.anna());
        assertThat(history.select("ol.versions > li")).hasSize(2);
        assertThat(history.expectFirst("ol.versions > li").text())
                .startsWith("Versjon 2 Nyeste " + editor.name().charAt(0))
                .contains(editor.name(), "Folk forsto ikke «alle»", "Hvem som helst");
        assertThat(book.require(KEY).text().nb()).startsWith("Hvem som helst");
    }

    @Test
    void whoIsOvertakenSeesBothTexts() {
        written();
        TypedForm mine = form().type("title.nb", "Drager og droner").type("note", "Droner også");
        form().type("title.nb", "Drager over kaia").type("note", "Kaia").send(mvc, other);

        MvcTestResult overtaken = mine.send(mvc, editor);

        assertThat(overtaken).hasStatus(409);
        Document page = Pages.of(overtaken);
        assertThat(page.select(".overtaken").text()).contains("kaia", "droner");
        TypedForm again = TypedForm.on(page, "form.guide-frame");
        assertThat(again.value("title.nb")).isEqualTo("Drager og droner");
        assertThat(again.send(mvc, editor)).hasStatus(303);
        assertThat(notes.versions(KEY)).hasSize(3);
    }

    @Test
    void aNoteThatIsHeldAgainstTheLawShowsTheDay() {
        intake.moveIn(List.of(product("Alle kan se den.", LocalDate.of(2020, 1, 2))));
        assertThat(book.require(KEY).checked()).isEqualTo("2020-01-02");

        send(HttpMethod.PUT, NOTE + "/kontroll");
        send(HttpMethod.PUT, NOTE + "/kontroll");

        assertThat(book.require(KEY).checked()).isAfter("2020-01-02");
        assertThat(notes.checks(KEY)).hasSize(2);
        assertThat(pages.open("/lovverk/" + KEY + "/historikk", cast.anna())
                        .select(".note-checks")
                        .text())
                .contains(editor.name());
    }

    @Test
    void aNoteThatGuidesLeanOnStays() {
        send(HttpMethod.DELETE, DESK + "/archive-duty");

        assertThat(book.find("archive-duty")).isPresent();
        assertThat(pages.open(DESK + "/archive-duty", editor).select("#bruk").text())
                .contains("Notatet kan ikke tas ut så lenge noe bygger på det.", "Strategi for sosiale medier");
    }

    @Test
    void aNoteThatNothingLeansOnIsTakenOutAndPutBack() {
        written();

        send(HttpMethod.DELETE, NOTE);
        assertThat(mvc.get().uri("/lovverk/" + KEY).with(Cast.as(cast.anna()))).hasStatus(404);
        send(HttpMethod.POST, NOTE + "/tilbake");

        assertThat(pages.open("/lovverk/" + KEY, cast.anna()).select("h1").text())
                .isEqualTo("Drager over havna");
    }

    @Test
    void aNewWordingOfTheProductReplacesItsOwnButNotThatOfEditors() {
        intake.moveIn(List.of(product("Alle kan se den.", LocalDate.of(2026, 1, 2))));
        assertThat(intake.moveIn(List.of(product("Alle kan be om å se den.", LocalDate.of(2026, 2, 2)))))
                .isEqualTo(1);
        assertThat(intake.moveIn(List.of(product("Alle kan se den.", LocalDate.of(2026, 1, 2)))))
                .isZero();
        form().type("text.nb", "Enhver kan se den.").type("note", "Kortere").send(mvc, editor);

        ShippedNote third = product("Alle har rett til å se den.", LocalDate.of(2026, 3, 2));
        assertThat(intake.moveIn(List.of(third))).isZero();

        book.forget();
        assertThat(book.require(KEY).text().nb()).isEqualTo("Enhver kan se den.");
        assertThat(requireNonNull(notes.standings().get(KEY)).isOffered(third)).isTrue();
        notes.decline(KEY, third.text().hash());
        assertThat(requireNonNull(notes.standings().get(KEY)).isOffered(third)).isFalse();
    }

    @Test
    void theSameWordsFoundRightAgainCarryTheLaterDate() {
        intake.moveIn(List.of(product("Alle kan se den.", LocalDate.of(2026, 1, 2))));

        intake.moveIn(List.of(product("Alle kan se den.", LocalDate.of(2026, 5, 6))));

        assertThat(notes.require(KEY).checked()).isEqualTo("2026-05-06");
        assertThat(notes.versions(KEY)).hasSize(1);
    }

    @Test
    void anotherServerSeesTheChangeWithinSeconds() {
        written();
        LawBook elsewhere = new LawBook(shipped, laws, notes);
        assertThat(elsewhere.require(KEY).title().nb()).isEqualTo("Drager over havna");

        form().type("title.nb", "Drager over byen").type("note", "Byen").send(mvc, editor);

        await().until(() -> elsewhere.require(KEY).title().nb(), "Drager over byen"::equals);
    }

    private void written() {
        assertThat(fresh().send(mvc, editor)).hasStatus(303).hasRedirectedUrl("/lovverk/" + KEY);
    }

    private TypedForm fresh() {
        return TypedForm.on(pages.open(DESK + "/ny", editor), "form.guide-frame")
                .type("title.nb", "Drager over havna")
                .type("title.nn", "Drakar over hamna")
                .type("text.nb", "Alle kan be om å få se avtalen (§ 3). Den er et saksdokument.")
                .type("text.nn", "Alle kan be om å få sjå avtalen (§ 3). Han er eit saksdokument.")
                .type("cites[0].law", "offentleglova")
                .type("cites[0].sections", "§§ 3 og 4");
    }

    private TypedForm form() {
        return TypedForm.on(pages.open(NOTE, editor), "form.guide-frame");
    }

    private static ShippedNote product(String words, LocalDate checked) {
        return new ShippedNote(
                KEY,
                new NoteText(
                        new Wording("Drager over havna", "Drakar over hamna"),
                        new Wording(words, "Alle kan sjå han."),
                        List.of(new Cite("offentleglova", List.of("3"))),
                        List.of()),
                checked);
    }
}
