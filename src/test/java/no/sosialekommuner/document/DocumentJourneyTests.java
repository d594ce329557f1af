package no.sosialekommuner.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.Browser;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.Screen;
import no.sosialekommuner.Visit;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.submission.Documents;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan as Anna takes it along: as PDF, for Word, and printed from its page. */
@CommunityTest
@Tag("browser")
class DocumentJourneyTests {

    @Autowired
    Browser browser;

    @Autowired
    Cast cast;

    @Autowired
    Documents documents;

    @Test
    void aPlanIsTakenAlongAsPdfAndToWord() throws IOException {
        ContributionId plan = plan("Strategi å ta med");
        try (Visit visit = browser.visit(cast.anna(), Screen.PHONE)) {
            Page page = visit.open("/bidrag/" + plan);
            page.getByText("Last ned", new Page.GetByTextOptions().setExact(true))
                    .click();
            picture(page, "meny-360");

            Download pdf = page.waitForDownload(
                    () -> page.getByText("Last ned som PDF").click());
            assertThat(pdf.suggestedFilename()).isEqualTo("Strategi å ta med.pdf");
            try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Rutiner", "Fredrikstad kommune");
            }

            Download word = page.waitForDownload(
                    () -> page.getByText("Last ned til Word").click());
            assertThat(word.suggestedFilename()).isEqualTo("Strategi å ta med.docx");
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(word.path()))) {
                assertThat(document.getTables()).hasSize(5);
            }
        }
    }

    @Test
    void itsPageIsPrintedWithoutButtonsAndComments() {
        ContributionId plan = plan("Strategi på papir");
        try (Visit visit = browser.visit(cast.anna())) {
            Page page = visit.open("/bidrag/" + plan);
            picture(page, "side-1280");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".contribution-text table").first()).isVisible();
            assertThat(page.locator(".contribution-actions")).isHidden();
            assertThat(page.locator(".thread-section")).isHidden();
            assertThat(page.locator(".shell-header")).isHidden();
            page.pdf(new Page.PdfOptions().setPath(kept("side.pdf")).setPreferCSSPageSize(true));
        }
    }

    private ContributionId plan(String title) {
        String text;
        try {
            text = Files.readString(Path.of("src/test/resources/document/plan-nb.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents.publish("kommune-3107", title, text, List.of(), UUID.randomUUID(), cast.anna());
    }

    /** For those who want to look at it. */
    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(kept(name + ".png")).setFullPage(true));
    }

    private static Path kept(String name) {
        return Path.of("target", "documents", name);
    }
}
