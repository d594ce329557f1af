package no.sosialekommuner.guide.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Pages;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.ShippedLaw;
import no.sosialekommuner.guide.Source;
import no.sosialekommuner.guide.TwoEditors;
import no.sosialekommuner.guide.TypedForm;
import no.sosialekommuner.search.Searched;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Editors add the law on balloons, which the product does not have. Each test begins without it, and takes it away again. */
class LawRegisterTests extends TwoEditors {

    private static final String NOTES = "/redaksjon/lovnotater";
    private static final String DESK = NOTES + "/lover";
    private static final String KEY = "ballonglova";
    private static final String LAW = DESK + "/" + KEY;
    private static final String NOTE = "ballonger-pa-torget";

    @Autowired
    LawBook book;

    @Autowired
    RegisteredLaws laws;

    @Autowired
    ShippedLaw shipped;

    @Autowired
    Searched searched;

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.law_note where key = ?").param(NOTE).update();
        db.sql("delete from guide.law where key like 'ballong%'").update();
        db.sql("delete from guide.law_version where law_key = 'ekomloven' and number > 1")
                .update();
        book.forget();
    }

    @Test
    void whatTheProductBringsIsTakenInOnce() {
        int before = versions();

        laws.moveIn(shipped.laws());

        assertThat(versions()).isEqualTo(before);
        assertThat(laws.all()).extracting(ShelvedLaw::key).contains("offentleglova", "grunnloven");
    }

    @Test
    void aNewLawIsCitedAtOnceAndReadersSeeThatItsTextWasNotLookedUp() {
        added();
        noted();

        Document note = pages.open("/lovverk/" + NOTE, cast.anna());
        assertThat(note.select(".law-cited").text())
                .startsWith("ballonglova §§ 3, 999")
                .contains("Ikke kontrollert mot lovteksten")
                .doesNotContain("Loven er ikke i kraft");
        assertThat(note.select(".law-cited a").attr("href"))
                .isEqualTo("https://lovdata.no/dokument/NL/lov/2030-01-02-3");
        Element law = pages.open("/lovverk", cast.anna()).expectFirst("section[aria-labelledby=" + KEY + "]");
        assertThat(law.text()).contains("Ikke kontrollert mot lovteksten", "Ballonger på torget §§ 3, 999");
        assertThat(pages.open("/lovverk/archive-duty", cast.anna()).text())
                .doesNotContain("Ikke kontrollert mot lovteksten");
    }

    @Test
    void aLawOnWhichThereIsNoNoteIsForEditorsAlone() {
        added();

        assertThat(pages.open("/lovverk", cast.anna()).select("#" + KEY)).isEmpty();
        assertThat(pages.open(DESK, editor).expectFirst("#" + KEY).text())
                .startsWith("ballonglova Kontrollert 2. januar 2020")
                .contains("Ikke kontrollert mot lovteksten");
    }

    @Test
    void aNoteIsFoundByWhatItsLawIsCalledNow() {
        added();
        noted();
        assertThat(found("ballonglova")).containsExactly("Ballonger på torget");

        form().type("name.nb", "luftskipslova")
                .type("name.nn", "luftskipslova")
                .type("note", "Nytt navn")
                .send(mvc, editor);

        assertThat(found("luftskipslova")).containsExactly("Ballonger på torget");
    }

    private List<String> found(String words) {
        return searched
                .open("/sok?q={words}&type=law", cast.bjorn(), words)
                .select("#treffliste .card-title")
                .eachText()
                .stream()
                .filter(it -> it.startsWith("Ballonger"))
                .toList();
    }

    @Test
    void theSameFormSentTwiceIsOneLaw() {
        added();
        added();

        assertThat(laws.all()).filteredOn(it -> it.key().startsWith(KEY)).hasSize(1);
        assertThat(laws.versions(KEY)).hasSize(1);
    }

    @Test
    void faultsAreSaidAtTheFieldsAndNothingTypedIsLost() {
        MvcTestResult refused = fresh().type("name.nn", "")
                .type("title", "")
                .type("address", "https://example.org/lov")
                .type("checked", "2999-01-01")
                .type("force.nb", "Fra nyttår")
                .send(mvc, editor);

        assertThat(refused).hasStatus(422);
        Document page = Pages.of(refused);
        assertThat(fault(page, "name.nn")).isEqualTo("Skriv dette på begge målformer.");
        assertThat(fault(page, "title")).isEqualTo("Skriv det fulle navnet på loven.");
        assertThat(fault(page, "address"))
                .isEqualTo("Skriv hele adressen til loven hos Lovdata. Den begynner med https://lovdata.no/.");
        assertThat(fault(page, "checked")).isEqualTo("Velg dagen dette ble kontrollert. Den kan ikke være fram i tid.");
        assertThat(fault(page, "force.nn")).isEqualTo("Skriv dette på begge målformer.");
        TypedForm again = TypedForm.on(page, "form.guide-frame");
        assertThat(again.value("address")).isEqualTo("https://example.org/lov");
        assertThat(again.value("force.nb")).isEqualTo("Fra nyttår");
        assertThat(again.value("checked")).isEqualTo("2999-01-01");
    }

    @Test
    void aNameOrAnAddressThatIsTakenIsSaidAtTheField() {
        Document name = Pages.of(fresh().type("name.nb", "Offentleglova").send(mvc, editor));
        Document address = Pages.of(fresh().type("address", "https://lovdata.no/dokument/NL/lov/2006-05-19-16")
                .send(mvc, editor));

        assertThat(fault(name, "name.nb")).isEqualTo("Dette navnet er i bruk. Velg et annet.");
        assertThat(fault(address, "address")).isEqualTo("Den som har denne adressen, står alt i listen.");
    }

    @Test
    void aLawThatIsNotInForceSaysSo() {
        added();
        noted();
        assertThat(form().type("inForce", "false")
                        .type("note", "Ikke i kraft likevel")
                        .send(mvc, editor))
                .hasStatus(303);

        assertThat(pages.open("/lovverk/" + NOTE, cast.anna())
                        .select(".law-cited .law-force")
                        .text())
                .isEqualTo("Loven er ikke i kraft.");
    }

    @Test
    void whatIsChangedHasAHistoryAndAnEarlierTextCanBeUsedAgain() {
        added();
        form().type("name.nb", "ballongloven").type("note", "Heter det nå").send(mvc, editor);

        Document page = pages.open(LAW, other);
        assertThat(page.select("ol.versions > li")).hasSize(2);
        assertThat(page.expectFirst("ol.versions > li").text())
                .startsWith("Versjon 2 Nyeste")
                .contains(editor.name(), "Heter det nå", "ballongloven");

        TypedForm back = TypedForm.on(pages.open(LAW + "?fra=1", other), "form.guide-frame");
        assertThat(back.value("name.nb")).isEqualTo("ballonglova");
        assertThat(back.type("note", "Som før").send(mvc, other)).hasStatus(303);
        assertThat(laws.require(KEY).number()).isEqualTo(3);
        assertThat(laws.require(KEY).text().name().nb()).isEqualTo("ballonglova");
    }

    @Test
    void whoIsOvertakenSeesBothTextsAndLosesNothing() {
        added();
        TypedForm mine = form().type("title", "Lov om ballonger").type("note", "Min");
        form().type("title", "Lov om luftballonger").type("note", "Deres").send(mvc, other);

        MvcTestResult overtaken = mine.send(mvc, editor);

        assertThat(overtaken).hasStatus(409);
        Document page = Pages.of(overtaken);
        assertThat(page.select(".overtaken").text()).contains("Fullt navn", "luftballonger", "ballonger");
        TypedForm again = TypedForm.on(page, "form.guide-frame");
        assertThat(again.value("title")).isEqualTo("Lov om ballonger");
        assertThat(again.send(mvc, editor)).hasStatus(303);
        assertThat(laws.versions(KEY)).hasSize(3);
    }

    @Test
    void aLawThatANoteCitesStaysAndOneThatNoneDoesIsTakenOutAndPutBack() {
        added();
        noted();
        send(HttpMethod.DELETE, LAW);
        assertThat(laws.require(KEY).removed()).isFalse();
        assertThat(pages.open(LAW, editor).select("#bruk").text()).contains("Ballonger på torget");

        send(HttpMethod.DELETE, NOTES + "/" + NOTE);
        send(HttpMethod.DELETE, LAW);
        send(HttpMethod.DELETE, LAW);
        assertThat(laws.require(KEY).removed()).isTrue();
        assertThat(pages.open(NOTES + "/ny", editor).select("option[value=" + KEY + "]"))
                .isEmpty();

        send(HttpMethod.POST, LAW + "/tilbake");
        assertThat(pages.open(NOTES + "/ny", editor).select("option[value=" + KEY + "]"))
                .isNotEmpty();
    }

    @Test
    void aSourceIsAPageAnywhere() {
        Document page = pages.open(DESK + "/ny?kind=source", editor);
        assertThat(TypedForm.on(page, "form.guide-frame")
                        .type("name.nb", "Ballongtilsynet om luft")
                        .type("name.nn", "Ballongtilsynet om luft")
                        .type("address", "https://example.org/luft")
                        .type("known", "QUOTED")
                        .send(mvc, editor))
                .hasStatus(303);

        assertThat(book.findSource("ballongtilsynet-om-luft")).hasValueSatisfying(it -> {
            assertThat(it.address()).isEqualTo("https://example.org/luft");
            assertThat(it.known()).isEqualTo(Source.Known.QUOTED);
        });
        assertThat(pages.open(NOTES + "/ny", editor).select("input[name=sources][value=ballongtilsynet-om-luft]"))
                .hasSize(1);
    }

    @Test
    void whatEditorsSayOfALawOfTheProductIsNotReplacedByIt() {
        assertThat(TypedForm.on(pages.open(DESK + "/ekomloven", editor), "form.guide-frame")
                        .type("title", "Lov om elektronisk kommunikasjon")
                        .type("checked", "2020-01-02")
                        .type("note", "Fullt navn")
                        .send(mvc, editor))
                .hasStatus(303);

        ShelvedLaw now = laws.require("ekomloven");
        assertThat(now.own()).isTrue();
        ShelvedLaw news = ShelvedLaw.shipped("ekomloven", LawKind.LAW, changed(now.text(), "Noe nytt"));
        laws.moveIn(List.of(news));

        assertThat(laws.require("ekomloven").text().title()).isEqualTo("Lov om elektronisk kommunikasjon");
        assertThat(book.findLaw("ekomloven"))
                .hasValueSatisfying(it -> assertThat(it.held()).isTrue());
    }

    private static LawText changed(LawText it, String title) {
        return new LawText(
                it.name(), title, it.address(), it.articles(), it.inForce(), it.force(), it.checked(), it.known());
    }

    private int versions() {
        return db.sql("select count(*) from guide.law_version")
                .query(Integer.class)
                .single();
    }

    private void added() {
        assertThat(fresh().send(mvc, editor)).hasStatus(303);
    }

    private TypedForm fresh() {
        return TypedForm.on(pages.open(DESK + "/ny", editor), "form.guide-frame")
                .type("name.nb", "ballonglova")
                .type("name.nn", "ballonglova")
                .type("title", "Lov om ballongar over tettbygd strok")
                .type("address", "https://lovdata.no/dokument/NL/lov/2030-01-02-3")
                .type("checked", "2020-01-02");
    }

    private TypedForm form() {
        return TypedForm.on(pages.open(LAW, editor), "form.guide-frame");
    }

    /** It cites a section that nobody can look up. */
    private void noted() {
        assertThat(TypedForm.on(pages.open(NOTES + "/ny", editor), "form.guide-frame")
                        .type("title.nb", "Ballonger på torget")
                        .type("title.nn", "Ballongar på torget")
                        .type("text.nb", "Ballonger må sies fra om (§ 3).")
                        .type("text.nn", "Ballongar må seiast frå om (§ 3).")
                        .type("cites[0].law", KEY)
                        .type("cites[0].sections", "3, 999")
                        .send(mvc, editor))
                .hasStatus(303)
                .hasRedirectedUrl("/lovverk/" + NOTE);
    }
}
