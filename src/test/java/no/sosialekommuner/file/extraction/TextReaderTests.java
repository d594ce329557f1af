package no.sosialekommuner.file.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read out of the documents that municipalities send each other, in both written forms of Norwegian. */
class TextReaderTests {

    private static final String BOKMAAL = "Beredskapsplanen følges når været er på sitt verste, også i påsken.";
    private static final String NYNORSK =
            "Kommunen sender ikkje ut flaumvarsel før øvinga på måndag; skulane veit kva dei gjer.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ReadingProcess process = new ReadingProcess();

    @Test
    void aPdfHasWordsAndPages() throws IOException {
        Reading read = read(SmallDocuments.pdf(BOKMAAL, NYNORSK));

        assertThat(read).isEqualTo(new Words(BOKMAAL + "\n" + NYNORSK, 2));
    }

    @Test
    void aWordThatThePdfCutAtTheEndOfALineIsWholeAgain() throws IOException {
        assertText(read(SmallDocuments.pdf("Vi øver på kommunika-\nsjon med barnehage-\nog skoleforeldre")))
                .isEqualTo("Vi øver på kommunikasjon med barnehage-\nog skoleforeldre");
    }

    @Test
    void officeDocumentsHaveWords() throws IOException {
        assertText(read(SmallDocuments.docx(BOKMAAL, NYNORSK))).isEqualTo(BOKMAAL + "\n" + NYNORSK);
        assertText(read(SmallDocuments.xlsx("Følgjarar", NYNORSK))).contains("Måltal", "Følgjarar", NYNORSK);
        assertText(read(SmallDocuments.pptx(BOKMAAL))).contains(BOKMAAL);
        assertText(read("tall.xls", SmallDocuments.xls("Følgere", BOKMAAL))).contains("Følgere", BOKMAAL);
        assertText(read(SmallDocuments.odt(NYNORSK))).isEqualTo(NYNORSK);
        assertText(read(SmallDocuments.rtf("Sm\\'e5 f\\'f8rst, \\'e6va etter"))).isEqualTo("Små først, æva etter");
    }

    @Test
    void plainTextIsReadInTheEncodingItHas() throws IOException {
        assertText(read("plan.txt", BOKMAAL.getBytes(StandardCharsets.UTF_8))).isEqualTo(BOKMAAL);
        assertText(read("tall.csv", ("dag;ord\n1;" + NYNORSK).getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("dag;ord\n1;" + NYNORSK);
        assertText(TextReader.read(
                        stored("<!doctype html><title>Øving</title><script>ord()</script><p>Kl&aelig;r"
                                .getBytes(StandardCharsets.UTF_8)),
                        "text/html"))
                .isEqualTo("Øving Klær");
    }

    @Test
    void aPdfThatMayOnlyNotBeChangedIsRead() throws IOException {
        assertText(read(SmallDocuments.lockedPdf("", BOKMAAL))).isEqualTo(BOKMAAL);
    }

    @Test
    void aPasswordIsRespectedForGood() throws IOException {
        assertThat(read(SmallDocuments.lockedPdf("hemmelig", BOKMAAL)))
                .isEqualTo(new Unread("locked: it needs a password", false));
    }

    @Test
    void aBrokenDocumentIsRefusedForGood() throws IOException {
        Reading read = read(SmallDocuments.docxOf("<w:document xmlns:w='x'><w:body>Ikkje f"));

        assertThat(read).isInstanceOfSatisfying(Unread.class, it -> {
            assertThat(it.reason()).startsWith("broken: ");
            assertThat(it.again()).isFalse();
        });
    }

    @Test
    void aBookIsCutWhereItBecomesTooLong() throws IOException {
        byte[] book = SmallDocuments.docx("Øy og å ".repeat(100_000));

        assertText(read(book)).hasSizeBetween(400_000, TextReader.MOST_CHARACTERS);
    }

    @Test
    void entitiesThatLaughABillionTimesAreNotUnfolded() throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 \"hå\">");
        for (int at = 1; at < 12; at++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(at, ("&l" + (at - 1) + ";").repeat(10)));
        }
        String xml = laughs
                + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                + "<w:r><w:t>&l11;</w:t></w:r></w:p></w:body></w:document>";

        Reading read = apart(SmallDocuments.docxOf(xml), Duration.ofSeconds(50));

        String said = read instanceof Words words ? words.text() : "";
        assertThat(said).doesNotContain("håhå");
    }

    @Test
    void bombsHurtOnlyTheProcessThatOpensThem() throws Exception {
        assertThat(apart(SmallDocuments.docxBomb(), Duration.ofSeconds(50))).isNotNull();
        assertThat(apart(SmallDocuments.pdfBomb(), Duration.ofSeconds(50))).isInstanceOfSatisfying(Unread.class, it -> {
            assertThat(it.reason()).startsWith("large: ");
            assertThat(it.again()).isTrue();
        });
    }

    @Test
    void readingEndsWhenItsTimeIsOver() throws Exception {
        assertThat(apart(SmallDocuments.pdf(BOKMAAL), Duration.ofMillis(1)))
                .isEqualTo(new Unread("slow: more than a minute", true));
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(TextReader.class.getName()));
    }

    private Reading apart(byte[] content, Duration longest) throws Exception {
        return process.read(stored(content), no.sosialekommuner.file.Files.mediaType("x", content), longest);
    }

    private Reading read(byte[] content) throws IOException {
        return read("x", content);
    }

    private Reading read(String name, byte[] content) throws IOException {
        return TextReader.read(stored(content), no.sosialekommuner.file.Files.mediaType(name, content));
    }

    private Path stored(byte[] content) throws IOException {
        return Files.write(folder.resolve("æøå-" + UUID.randomUUID()), content);
    }

    private static AbstractStringAssert<?> assertText(Reading reading) {
        assertThat(reading).isInstanceOf(Words.class);
        return assertThat(((Words) reading).text());
    }
}
