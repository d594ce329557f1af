package no.sosialekommuner.guide.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.member.Viewer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Anna looks up what the law says. */
@CommunityTest
class LawNotePagesTests {

    private static final String LOVDATA = "https://lovdata.no/dokument/NL/lov/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Test
    void eachLawHasItsNotesItsAddressAndWhetherItIsInForce() {
        Document page = pages.open("/lovverk", cast.anna());

        Element law = section(page, "forvaltningsloven-2025");
        assertThat(law.select("h2").text()).isEqualTo("ny forvaltningslov (2025)");
        assertThat(law.select(".law-force").text()).contains("Loven gjelder først fra den dagen Kongen bestemmer");
        assertThat(law.select("a.law-away").attr("href")).isEqualTo(LOVDATA + "2025-06-20-81");
        assertThat(law.select("a[href=/lovverk/administration-two-acts]").text())
                .isEqualTo("To forvaltningslover, og hvilken dere skal vise til");
        assertThat(section(page, "offentleglova").select(".law-force")).isEmpty();
        assertThat(section(page, "offentleglova").expectFirst("li").text())
                .isEqualTo("En melding kan være et saksdokument §§ 3, 4");
    }

    @Test
    void aNoteShowsTheSectionsTheirLawAndWhenItWasChecked() {
        Document page = pages.open("/lovverk/privacy-special", cast.anna());

        assertThat(page.select("h1").text()).isEqualTo("Helse, tro, opprinnelse og politikk er ekstra vernet");
        assertThat(page.expectFirst("article .meta").text()).startsWith("Veiledende Kontrollert 25. november 2026");
        assertThat(page.select(".law-cited a[href=" + LOVDATA + "2018-06-15-38]")
                        .text())
                .contains("personvernforordningen (GDPR) artikkel 9");
    }

    @Test
    void aNoteNamesWhatElseItLeansOnAndHowWellThatIsKnown() {
        Element sources =
                pages.open("/lovverk/employee-speech", cast.anna()).expectFirst("section[aria-labelledby=kilder]");

        assertThat(sources.select("a").eachText())
                .contains("Grunnloven § 100", "Sivilombudet om en ansatts ytring på egen Facebook-side");
        assertThat(sources.text()).contains("artikkel 10 Ikke slått opp av oss");
    }

    @Test
    void whoeverReadsNynorskGetsNynorsk() {
        Viewer reader = reading("NN");

        assertThat(pages.open("/lovverk/access-requests", reader)
                        .select("article")
                        .text())
                .startsWith("Rettleiande")
                .contains("Det finst ikkje noko krav om skjema eller grunngiving.");
        assertThat(pages.open("/lovverk", reader).select(".law-notes").text())
                .contains("Tilsette kan seie meininga si");
    }

    @Test
    void whoeverReadsEnglishGetsBokmaalAndIsToldSo() {
        Document page = pages.open("/lovverk/access-requests", reading("EN"));

        assertThat(page.select("article .field-hint").text()).contains("You see them in bokmål");
        assertThat(page.select("article [lang=nb]").text()).contains("Et krav om innsyn");
    }

    @Test
    void wordsFindTheNotesThatAnswerThem() {
        assertThat(found("slette kommentarer")).contains("Kommunens side er ikke et privat rom");
        assertThat(found("musikk")).first().isEqualTo("Musikk i video har flere eiere");
        assertThat(found("meininga tilsette")).contains("Ansatte kan si sin mening");
        assertThat(found("romfart")).isEmpty();
        assertThat(pages.open("/lovverk?q=romfart", cast.anna()).text()).contains("Ingen notater om dette");
    }

    @Test
    void whatIsNotAnsweredIsAskedWithTheTagsOfTheMatter() {
        assertThat(pages.open("/lovverk/archive-duty", cast.anna())
                        .select(".law-ask a")
                        .attr("href"))
                .startsWith("/ny?kind=question&tag=arkiv");
    }

    @Test
    void thereIsNoPageOfANoteThatIsNotThere() {
        assertThat(mvc.get().uri("/lovverk/eldgammel-lov").with(Cast.as(cast.anna())))
                .hasStatus(404);
    }

    @Test
    void theLawsAreOneStepFromTheTopics() {
        assertThat(pages.open("/emner", cast.anna()).select(".areas-more a[href=/lovverk]"))
                .hasSize(1);
    }

    private List<String> found(String words) {
        return pages.open("/lovverk?q={words}", cast.anna(), words)
                .select(".law-title")
                .eachText();
    }

    private Viewer reading(String language) {
        Viewer reader = cast.newcomer("4001", "MEMBER");
        db.sql("update member.member set language = ? where id = ?")
                .params(language, reader.id().value())
                .update();
        return reader;
    }

    private static Element section(Document page, String law) {
        return page.expectFirst("section[aria-labelledby=" + law + "]");
    }
}
