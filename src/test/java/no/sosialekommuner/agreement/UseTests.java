package no.sosialekommuner.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.sosialekommuner.AgreementStories;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.document.print.PrintedPdf;
import no.sosialekommuner.member.Viewer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A municipality sees what it has used; nobody else but the hosts does. */
@CommunityTest
class UseTests {

    @Autowired
    AgreementStories stories;

    @Autowired
    Pages pages;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private String municipality;
    private Viewer adviser;
    private String address;

    @BeforeEach
    void aMunicipalityWithAnAgreement() {
        municipality = stories.municipality();
        adviser = stories.adviser(municipality);
        address = "/kommuner/" + municipality + "/avtale";
        stories.agreed(municipality, "2020-01-01", "2099-12-31", Rhythm.MONTH);
    }

    @Test
    void colleaguesSeeWhatIsLeftAndOthersSeeNothing() {
        stories.answered(adviser, "Brukt ett", "2024-03-01T10:00", "2024-03-01T13:00", true);
        stories.answered(adviser, "Brutt ett", "2024-03-02T10:00", "2024-03-09T13:00", false);
        stories.charge();

        Document page = pages.open(address, stories.adviser(municipality));

        assertThat(page.select(".agreement-meter").text()).contains("9 svar igjen", "1 av 10 svar brukt");
        assertThat(page.select(".agreement-figures").text()).contains("svar for sent, koster ingenting 1");
        assertThat(page.select(".agreement-words").text()).contains("9 av 10 svar igjen");
        assertThat(pages.open(address, cast.mona()).select("h1").text()).contains("Ekspertsvar");
        for (String part : List.of("", "/2024-03", "/2024-03/oversikt.csv", "/2024-03/oversikt.pdf")) {
            assertThat(get(address + part, cast.bjorn())).as(part).hasStatus(404);
        }
    }

    @Test
    void everyMonthSinceTheFirstDayHasItsStatementTheNewestInSight() {
        Document page = pages.open(address, adviser);
        assertThat(page.select("section[aria-labelledby=oversikter] > .list > li"))
                .hasSize(6);
        assertThat(page.select("section[aria-labelledby=oversikter] details a").eachAttr("href"))
                .contains(address + "/2024-03", address + "/2020-01", address + "/2020-01/oversikt.pdf")
                .doesNotContain(address + "/2019-12");
    }

    @Test
    void whoHasNoAgreementSeesThatAndCanReadOn() {
        String other = stories.municipality();
        Document page = pages.open("/kommuner/" + other + "/avtale", stories.adviser(other));
        assertThat(page.text()).contains("Ingen avtale", "Det koster ingenting å spørre en ekspert.");
    }

    @Test
    void ofTwoWhoAskAtOnceOneGetsTheLastAnswerAndTheOtherIsAskedForTheMoney() throws Exception {
        for (int at = 1; at < 10; at++) {
            stories.waiting(adviser, "Venter " + at, "2024-03-01T10:00");
        }
        Viewer colleague = stories.adviser(municipality);
        List<Asking> both = List.of(
                new Asking(adviser, cast.published("QUESTION", adviser, "nettverk", "Hvem får det siste svaret?")),
                new Asking(colleague, cast.published("QUESTION", colleague, "nettverk", "Er det noe igjen til oss?")));
        List<Asking> late = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<MvcTestResult>> clicks = workers.invokeAll(both.stream()
                    .<Callable<MvcTestResult>>map(it -> () -> ask(it, Map.of()))
                    .toList());
            for (int at = 0; at < 2; at++) {
                if (clicks.get(at).get().getResponse().getStatus() == 422) {
                    late.add(both.get(at));
                }
            }
        }

        assertThat(late).hasSize(1);
        for (Asking first : both) {
            Map<String, String> yes = late.contains(first) ? Map.of("accepted", "true", "price", "120000") : Map.of();
            assertThat(ask(first, yes))
                    .as("yes to the price, or a second click")
                    .hasStatus(303);
        }
        assertThat(db.sql("select price_oere from expert.request where contribution_id = ?")
                        .param(late.getFirst().question().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(120_000);
    }

    private record Asking(Viewer asker, ContributionId question) {}

    private MvcTestResult ask(Asking it, Map<String, String> yes) {
        var form = mvc.post().uri("/bidrag/" + it.question() + "/ekspert").param("panel", "0");
        yes.forEach(form::param);
        return form.with(Cast.as(it.asker())).with(csrf()).exchange();
    }

    @Test
    void theStatementTellsAnswerByAnswerWhatItCosts() {
        ContributionId withdrawn =
                stories.answered(adviser, "Trekkes tilbake", "2024-03-04T10:00", "2024-03-04T13:00", true);
        stories.answered(adviser, "Holdt løfte", "2024-03-01T10:00", "2024-03-01T13:00", true);
        stories.answered(adviser, "Brutt løfte", "2024-03-02T10:00", "2024-03-09T13:00", false);
        stories.answered(adviser, "I april", "2024-03-31T23:00", "2024-04-01T00:30", true);
        stories.charge();

        Document march = pages.open(address + "/2024-03", adviser);

        assertThat(march.select("tbody tr")).hasSize(3);
        assertThat(march.select("tbody tr").eachText().getFirst())
                .contains("1. mars 2024", "Holdt løfte", "Svar innen fristen", "1 200,00");
        assertThat(march.select("tbody tr").eachText().getLast()).contains("Brutt løfte", "koster ingenting", "0,00");
        assertThat(march.select("tfoot").text()).contains("2 400,00");
        assertThat(pages.open(address + "/2024-04", adviser).text()).contains("I april");

        stories.withdrawAnswer(withdrawn);
        stories.charge();
        String now = BillingPeriod.of(LocalDate.now(AgreementStories.OSLO), Rhythm.MONTH)
                .code();
        assertThat(pages.open(address + "/" + now, adviser).select("tbody tr").text())
                .contains("Trekkes tilbake", "Tatt tilbake");
        assertThat(pages.open(address + "/2024-03", adviser).select("tfoot").text())
                .contains("2 400,00");
    }

    @Test
    void aPeriodThatDoesNotExistIsNotFound() {
        assertThat(get(address + "/2024-13", adviser)).hasStatus(404);
        assertThat(get(address + "/mars", adviser)).hasStatus(404);
        assertThat(pages.open(address + "/2024-01", adviser).text()).contains("Ingen svar i denne perioden");
    }

    @Test
    void hostsSeeThatAnAnswerWasGivenButNotTheTitleOfWhatTheyMayNotRead() {
        ContributionId closed =
                stories.answered(adviser, "Om en navngitt sak", "2024-05-01T10:00", "2024-05-01T13:00", true);
        stories.charge();
        db.sql(
                        "update contribution.contribution set space_id = (select id from space.space where slug = 'kommune-3107') where id = ?")
                .param(closed.value())
                .update();

        assertThat(pages.open(address + "/2024-05", cast.mona()).text())
                .contains("Spørsmål nr. " + closed)
                .doesNotContain("Om en navngitt sak");
        assertThat(Pages.text(get(address + "/2024-05/oversikt.csv", cast.mona())))
                .doesNotContain("Om en navngitt sak");
    }

    @Test
    void theTableIsReadBySpreadsheets() throws IOException {
        stories.answered(adviser, "=1+1; \"vår\" sak", "2024-06-03T10:00", "2024-06-03T13:00", true);
        stories.answered(adviser, "For sent i juni", "2024-06-04T10:00", "2024-06-14T13:00", false);
        stories.charge();

        MvcTestResult file = get(address + "/2024-06/oversikt.csv", adviser);

        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it.getFirst())
                                .contains("attachment", "ekspertsvar-" + municipality + "-2024-06.csv"));
        String text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFDag;Spurt;");
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().get("Spørsmål")).isEqualTo("'=1+1; \"vår\" sak");
        assertThat(rows.getFirst().get("Kroner")).isEqualTo("1200,00");
        assertThat(rows.getLast().get("Kroner")).isEqualTo("0,00");
    }

    @Test
    void theDocumentCanBeFiledAndIsReadAloud(@TempDir Path folder) throws Exception {
        stories.answered(adviser, "Skal arkiveres <i>slik</i>", "2024-07-01T10:00", "2024-07-01T13:00", true);
        stories.answered(adviser, "For sent i juli", "2024-07-04T10:00", "2024-07-14T13:00", false);
        stories.charge();

        MvcTestResult file = get(address + "/2024-07/oversikt.pdf", adviser);

        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        byte[] bytes = file.getResponse().getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("kommune", "Ekspertsvar juli 2024", "Skal arkiveres <i>slik</i>", "For sent i juli");
        }
        assertThat(PrintedPdf.faults(Files.write(folder.resolve("oversikt.pdf"), bytes)))
                .isEmpty();
    }

    private MvcTestResult get(String uri, Viewer viewer) {
        return mvc.get().uri(uri).with(Cast.as(viewer)).exchange();
    }
}
