package no.sosialekommuner.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.SamplePapers;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers for Word, opened again by POI and held against the schema of the format. */
class DocumentWordTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-03T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void headingsAreHeadings() throws IOException {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder))) {
            assertThat(styled(word, "Title")).containsExactly("Kommunikasjonsstrategi for Fredrikstad");
            assertThat(styled(word, "Heading1"))
                    .containsExactly("Hvorfor en strategi", "Situasjon", "Kode og lenker", "Evaluering");
            assertThat(styled(word, "Heading2")).containsExactly("Forankring i ledelsen");
            assertThat(styled(word, "Heading3")).containsExactly("Oppgaver før oppstart");
            assertThat(styled(word, "Quote")).hasSize(2);
            assertThat(styled(word, "Caption")).containsExactly("Figur 1: Følgere i fire kanaler");
        }
    }

    @Test
    void aTableIsATableWithAHeadOnEachPage() throws IOException {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder))) {
            var table = word.getTables().getFirst();
            assertThat(table.getRows()).hasSize(5);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("18 400");
        }
    }

    @Test
    void listsAreListsWithTheirLevels() throws IOException {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder))) {
            List<XWPFParagraph> items = word.getParagraphs().stream()
                    .filter(it -> it.getNumID() != null)
                    .toList();
            assertThat(items).extracting(XWPFParagraph::getNumFmt).contains("decimal", "bullet");
            assertThat(items).extracting(it -> it.getNumIlvl().intValue()).containsExactly(0, 0, 1, 1, 2, 2, 0);
        }
    }

    @Test
    void itSaysWhatItIsAndInWhichLanguage() throws Exception {
        try (XWPFDocument word = open(SamplePapers.nynorsk())) {
            var facts = word.getProperties().getCoreProperties();
            assertThat(facts.getTitle()).isEqualTo("Kommunikasjonsplan");
            assertThat(facts.getCreator()).isEqualTo("Åse Bø");
            assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(word.getStyle().toString()).contains("nn-NO");
            assertThat(word.getHeaderList())
                    .anySatisfy(it -> assertThat(it.getText()).contains("Vinje kommune"));
            assertThat(word.getFooterList())
                    .anySatisfy(it -> assertThat(it.getText()).contains("Side 1 av 1"));
        }
    }

    @Test
    void picturesAreDescribed() throws IOException {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder))) {
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().toString())
                    .contains("descr=\"Stolpediagram over antall følgere i fire kanaler\"");
        }
    }

    @Test
    void nothingOfTheTextIsLost() throws IOException {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            String text = bare(extractor.getText());
            assertThat(SamplePapers.words()).allMatch(text::contains);
            assertThat(text).contains("Vedtattavkommunestyret3.desember2026,sak45/26", "[Etbildesomikkefinnes]");
        }
    }

    @Test
    void aLongPlanHasContentsThatLeadToItsChapters() throws IOException {
        try (XWPFDocument word = open(SamplePapers.plan())) {
            keep(SamplePapers.plan());
            assertThat(word.getDocument().toString())
                    .contains("TOC \\o", "w:anchor=\"_Toc00001\"", "w:name=\"_Toc00001\"");
        }
    }

    @ParameterizedTest
    @MethodSource("no.sosialekommuner.document.HostileTexts#all")
    void whateverIsWrittenIsAValidFile(String markdown) throws Exception {
        try (XWPFDocument word = open(SamplePapers.of("Tittel med <tegn> & «mer» 🎉", markdown))) {
            assertThat(faults(word)).isEmpty();
        }
    }

    @Test
    void aTextWithEverythingInItIsAValidFile() throws Exception {
        try (XWPFDocument word = open(SamplePapers.bokmaal(folder))) {
            assertThat(faults(word)).isEmpty();
        }
    }

    /** What the schema of the format has against it; the styles and numberings are held against it, too. */
    private static List<String> faults(XWPFDocument word) throws Exception {
        List<XmlError> faults = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(faults);
        word.getDocument().validate(options);
        word.getStyle().validate(options);
        word.getNumbering().getNums().forEach(it -> it.getCTNum().validate(options));
        word.getNumbering()
                .getAbstractNums()
                .forEach(it -> it.getCTAbstractNum().validate(options));
        return faults.stream().map(XmlError::getMessage).distinct().toList();
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(it -> style.equals(it.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static XWPFDocument open(Paper paper) throws IOException {
        ZipSecureFile.setMinInflateRatio(0); // the same word ten thousand times is not meant as a bomb here
        return new XWPFDocument(new ByteArrayInputStream(written(paper)));
    }

    private static byte[] written(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordFiles(CLOCK).write(paper, out);
        return out.toByteArray();
    }

    /** For those who want to look at it. */
    private static void keep(Paper paper) throws IOException {
        Path kept = Files.createDirectories(Path.of("target", "documents"));
        Files.write(kept.resolve("plan.docx"), written(paper));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
