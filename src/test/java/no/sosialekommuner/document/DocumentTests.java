package no.sosialekommuner.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommunityTest
class DocumentTests {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Test
    void annaTakesHerArticleAlongAsPdf() throws IOException {
        ContributionId id = article(cast.anna(), "nettverk", "Beredskap: hvem svarer?");

        MvcTestResult taken = get("/bidrag/" + id + "/dokument.pdf", cast.bjorn());

        assertThat(taken)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Cache-Control", "private, no-cache")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        it -> assertThat(it.getFirst())
                                .startsWith("attachment")
                                .contains("Beredskap%20hvem%20svarer.pdf"));
        try (PDDocument pdf = Loader.loadPDF(taken.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Fredrikstad kommune", "Anna Solberg", "Beredskap: hvem svarer?", "Publisert");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nb-NO");
        }
    }

    @Test
    void bjornGoesOnWorkingWithItInWord() throws IOException {
        ContributionId id = article(cast.anna(), "nettverk", "Slik møter vi hets");

        MvcTestResult taken = get("/bidrag/" + id + "/dokument.docx", cast.bjorn());

        assertThat(taken).hasStatusOk().hasContentType(WORD);
        try (XWPFDocument word = new XWPFDocument(
                        new ByteArrayInputStream(taken.getResponse().getContentAsByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("Fredrikstad kommune", "Slik møter vi hets", "Om Slik møter vi hets");
        }
    }

    @Test
    void whoMayNotReadItGetsNoDocument() {
        ContributionId id = article(cast.anna(), "kommune-3107", "Bare for oss");

        assertThat(get("/bidrag/" + id + "/dokument.pdf", cast.bjorn())).hasStatus(404);
        assertThat(get("/bidrag/" + id + "/dokument.docx", cast.bjorn())).hasStatus(404);
        assertThat(get("/bidrag/999999999/dokument.docx", cast.bjorn())).hasStatus(404);
    }

    @Test
    void theApiSendsWhatTheCallerWouldRatherHave() {
        ContributionId id = article(cast.anna(), "nettverk", "Fra et annet system");

        assertThat(api(id, WORD)).hasStatusOk().hasContentType(WORD);
        assertThat(api(id, WORD + ", application/pdf;q=0.5")).hasStatusOk().hasContentType(WORD);
        assertThat(api(id, "*/*")).hasStatusOk().hasContentType("application/pdf");
        assertThat(api(id, "text/csv")).hasStatus(406);
    }

    @Test
    void articlesOfferItAndQuestionsDoNot() {
        ContributionId article = article(cast.anna(), "nettverk", "Med nedlasting");
        ContributionId question = cast.published("QUESTION", cast.anna(), "nettverk", "Uten nedlasting");

        assertThat(pages.open("/bidrag/" + article + "/med-nedlasting", cast.bjorn())
                        .select("a[href*=/dokument.]")
                        .eachAttr("href"))
                .containsExactly("/bidrag/" + article + "/dokument.pdf", "/bidrag/" + article + "/dokument.docx");
        assertThat(pages.open("/bidrag/" + question + "/uten-nedlasting", cast.bjorn())
                        .select("a[href*=/dokument.]"))
                .isEmpty();
    }

    private ContributionId article(Viewer author, String space, String title) {
        return cast.published("ARTICLE", author, space, title);
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(address).with(Cast.as(viewer)).exchange();
    }

    private MvcTestResult api(ContributionId id, String accept) {
        return mvc.get()
                .uri("/api/v1/contributions/" + id + "/document")
                .header(HttpHeaders.ACCEPT, accept)
                .with(cast.token(cast.bjorn()))
                .exchange();
    }
}
