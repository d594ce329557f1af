package no.sosialekommuner.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.SamplePapers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as PDF, checked by veraPDF and opened again by PDFBox. */
class DocumentPdfTests {

    @TempDir
    Path folder;

    @Test
    void aTextWithEverythingInItIsAccessible() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.bokmaal(folder), folder);

        keep(pdf, "nb");
        assertThat(PrintedPdf.faults(pdf)).isEmpty();
    }

    @Test
    void itSaysWhatItIsAndInWhichLanguage() throws Exception {
        try (PDDocument document = printed(SamplePapers.bokmaal(folder))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("nb-NO");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Kommunikasjonsstrategi for Fredrikstad");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Fredrikstad kommune");
        }
    }

    @Test
    void headingsListsTablesAndPicturesAreWhatTheyLookLike() throws Exception {
        try (PDDocument document = printed(SamplePapers.bokmaal(folder))) {
            assertThat(PrintedPdf.structure(document))
                    .containsEntry("H1", 1)
                    .containsEntry("H2", 4)
                    .containsEntry("H3", 1)
                    .containsEntry("H4", 1)
                    .containsEntry("Table", 1)
                    .containsEntry("TH", 4)
                    .containsEntry("TD", 16)
                    .containsEntry("L", 4)
                    .containsEntry("LI", 10)
                    .containsEntry("BlockQuote", 2)
                    .containsEntry("Figure", 1)
                    .containsEntry("Caption", 1);
        }
    }

    @Test
    void chaptersAreBookmarks() throws Exception {
        try (PDDocument document = printed(SamplePapers.bokmaal(folder))) {
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Hvorfor en strategi");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Forankring i ledelsen");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("Situasjon");
        }
    }

    @Test
    void nothingOfTheTextIsLost() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.bokmaal(folder), folder);

        String text = bare(PrintedPdf.text(pdf));

        assertThat(SamplePapers.words().stream()
                        .filter(DocumentPdfTests::runsRightward)
                        .filter(word -> !text.contains(word)))
                .isEmpty();
        assertThat(text)
                .contains(
                        "čđŋšŧžČĐŊŠŦŽ",
                        "[Etbildesomikkefinnes]",
                        "Vedtattavkommunestyret3.desember2026,sak45/26",
                        "Side1av");
    }

    @Test
    void nynorskIsReadAsNynorsk() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.nynorsk(), folder);

        keep(pdf, "nn");
        assertThat(PrintedPdf.faults(pdf)).isEmpty();
        assertThat(bare(PrintedPdf.text(pdf))).contains("Vinjekommune", "Sistendra3.desember2026", "ÅseBø");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nn-NO");
        }
    }

    @Test
    void aLongPlanHasATitlePageAndContentsThatLeadToItsChapters() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.plan(), folder);

        keep(pdf, "plan");
        assertThat(PrintedPdf.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(PrintedPdf.structure(document)).containsEntry("TOC", 1).containsEntry("TOCI", 17);
            assertThat(document.getPage(1).getAnnotations())
                    .hasSize(17)
                    .allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
        }
    }

    @Test
    void arabicIsJoinedAndRunsLeftwardAndIsHeardAsItWasWritten() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.of("Velkommen", SamplePapers.manyLanguages()), folder);

        keep(pdf, "many");
        assertThat(PrintedPdf.faults(pdf)).isEmpty();
        assertThat(folder.resolve(Typesetter.UNSEEN)).doesNotExist();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(PrintedPdf.heard(document)).contains("مرحبا", "خوش", "ښه", "ไทย");
            assertThat(PrintedPdf.signs(document))
                    .as("the first letter of that word, joined to the next")
                    .contains("\uFEE3");
        }
        assertThat(PrintedPdf.text(pdf)).contains("እንቋዕ", "ደሓን").doesNotContain(SamplePapers.UNSEEN);
    }

    @Test
    void whatNoFaceHasIsABoxAndTheReaderIsTold() throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.of("Velkommen", "欢迎 til kommunen"), folder);

        assertThat(PrintedPdf.faults(pdf)).isEmpty();
        assertThat(PrintedPdf.text(pdf)).contains("□□ til kommunen", SamplePapers.UNSEEN);
        assertThat(folder.resolve(Typesetter.UNSEEN)).hasContent("{HAN=2}");
    }

    @ParameterizedTest
    @MethodSource("no.sosialekommuner.document.HostileTexts#all")
    void whateverIsWrittenIsPrintedAndAccessible(String markdown) throws Exception {
        Path pdf = PrintedPdf.print(SamplePapers.of("Tittel med <tegn> & «mer» 🎉", markdown), folder);

        assertThat(PrintedPdf.faults(pdf)).isEmpty();
    }

    @Test
    void aTextOfTwoHundredThousandCharactersIsPrinted() throws Exception {
        String chapter =
                "# Kapittel\n\n" + "Vi svarer innbyggerne på det de spør om, når de spør om det. ".repeat(60) + "\n\n";
        String text = chapter.repeat(200_000 / chapter.length());

        Path pdf = PrintedPdf.print(SamplePapers.of("Langt", text), folder);

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://eksempel.no/x.png",
                "file:///etc/passwd",
                "picture:../x",
                "face:../../etc/passwd",
                "press:///x"
            })
    void nothingElseIsOpened(String address) {
        assertThatThrownBy(() -> new PressFiles(folder).getResource(URI.create(address)))
                .isInstanceOf(FileNotFoundException.class);
    }

    private PDDocument printed(Paper paper) throws Exception {
        return Loader.loadPDF(PrintedPdf.print(paper, folder).toFile());
    }

    /** For those who want to look at it. */
    private static void keep(Path pdf, String name) throws Exception {
        Path kept = Files.createDirectories(Path.of("target", "documents"));
        Files.copy(pdf, kept.resolve(name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What runs leftward is read out of a PDF in another order, and emoji are compared by their first sign alone. */
    private static boolean runsRightward(String word) {
        return word.codePoints().allMatch(c -> c < 0x590 || (c >= 0x2000 && c < 0x2700));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u200B]+", "");
    }
}
