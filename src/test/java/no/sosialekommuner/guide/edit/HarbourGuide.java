package no.sosialekommuner.guide.edit;

import static org.assertj.core.api.Assertions.assertThat;

import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.GuideIntake;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.TwoEditors;
import no.sosialekommuner.guide.TypedForm;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Two editors write a guide for harbours. Each test begins without it, and takes it away again. */
abstract class HarbourGuide extends TwoEditors {

    static final String DESK = "/redaksjon/veiledninger";
    static final String KEY = "havneplan";
    static final String GUIDE = DESK + "/" + KEY;
    static final String BERTHS = GUIDE + "/kladd/kapitler/kaiplasser";

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

    @AfterEach
    void takeAway() {
        db.sql("delete from guide.version where guide_key like 'havneplan%'").update();
        db.sql("delete from guide.guide where key like 'havneplan%'").update();
        guides.forget();
    }

    void begin() {
        assertThat(TypedForm.on(pages.open(DESK + "/ny", editor), "main form[action=" + DESK + "]")
                        .type("title.nb", "Havneplan")
                        .type("title.nn", "Hamneplan")
                        .send(mvc, editor))
                .hasStatus(303)
                .hasRedirectedUrl(GUIDE);
    }

    void begin(String guide) {
        assertThat(send(HttpMethod.POST, guide + "/kladd")).hasStatus(303);
    }

    void frame() {
        assertThat(TypedForm.on(pages.open(GUIDE + "/kladd/innledning", editor), "form.guide-frame")
                        .type("introduction.nb", "Slik lager dere en plan for havna.")
                        .type("introduction.nn", "Slik lagar de ein plan for hamna.")
                        .send(mvc, editor))
                .hasStatus(303);
    }

    void chapter(String name) {
        assertThat(TypedForm.on(pages.open(GUIDE + "/kladd/kapitler/ny", editor), "main form[method=post]")
                        .type("title.nb", name)
                        .send(mvc, editor))
                .hasStatus(303);
    }

    void published() {
        begin();
        frame();
        chapter("Kaiplasser");
        assertThat(whole().send(mvc, editor)).hasStatus(303);
        assertThat(publish("Første utgave", editor)).hasStatus(303);
    }

    TypedForm form() {
        return TypedForm.on(pages.open(BERTHS, editor), "form.guide-chapter");
    }

    TypedForm whole() {
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

    Chapter stored() {
        return drafts.require(KEY).chapter("kaiplasser").orElseThrow().chapter();
    }

    MvcTestResult publish(String note, Viewer by) {
        return TypedForm.on(pages.open(GUIDE + "/kladd/publisering", by), "main form[method=post]")
                .type("note", note)
                .send(mvc, by);
    }

    static String section(Document page, String chapter) {
        return page.expectFirst("section[aria-labelledby=endring-" + chapter + "]")
                .text();
    }
}
