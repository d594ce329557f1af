package no.sosialekommuner.strategy.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Pages;
import no.sosialekommuner.PlanStories;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan's PDF and Word file say whose it is and what has become of it. */
@CommunityTest
class EditionDocumentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pages pages;

    @Autowired
    PlanStories plans;

    @Test
    void aPlanThatIsWrittenIsADraftOfItsMunicipality() throws IOException {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(anna, "kommune-3107", "Plan som er utkast");

        assertThat(word("/bidrag/" + plan, anna))
                .contains("Fredrikstad kommune", "Utkast", "Sist endret", "Vi svarer folk der de er.")
                .doesNotContain(anna.name());
    }

    @Test
    void anAdoptedPlanSaysByWhomAndAnEditionStaysAsItWas() throws IOException {
        Viewer anna = cast.newcomer("3107", "MEMBER");
        ContributionId plan = plans.written(anna, "kommune-3107", "Plan som deles ut");
        plans.adopt(plan, anna);

        assertThat(word("/bidrag/" + plan, anna))
                .contains("Vedtatt av Kommunestyret", "sak 45/26")
                .doesNotContain("Utkast");

        plans.beginNext(plan, anna);
        plans.write(plan, "purpose", 1, "Vi lytter først.", anna);

        assertThat(word("/bidrag/" + plan, anna)).contains("Utkast", "Vi lytter først.");
        String edition = "/planer/" + plan + "/utgaver/1";
        assertThat(word(edition, anna))
                .contains("Vedtatt av Kommunestyret", "sak 45/26", "Vi svarer folk der de er.")
                .doesNotContain("Vi lytter først.", "Utkast");
        assertThat(pages.open(edition, anna).select("a[href*=/dokument.]").eachAttr("href"))
                .containsExactly(edition + "/dokument.pdf", edition + "/dokument.docx");
        try (PDDocument pdf = Loader.loadPDF(bytes(edition + "/dokument.pdf", anna))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Fredrikstad kommune", "sak 45/26");
        }
        assertThat(get(edition + "/dokument.docx", cast.bjorn())).hasStatus(404);
    }

    private String word(String address, Viewer viewer) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(address + "/dokument.docx", viewer)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    private byte[] bytes(String address, Viewer viewer) {
        MvcTestResult taken = get(address, viewer);
        assertThat(taken).hasStatusOk();
        return taken.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String address, Viewer viewer) {
        return mvc.get().uri(address).with(Cast.as(viewer)).exchange();
    }
}
