package no.sosialekommuner.correspondence.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.sosialekommuner.correspondence.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTests {

    static List<String> names() {
        return Sample.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatSomebodyWroteIsLeft(String sample) {
        IncomingLetter letter = LetterReader.read(Sample.raw(sample));

        assertThat(letter.words()).isEqualTo(Sample.words(sample));
        assertThat(letter.machine()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fravaer-outlook-nb", "fravaer-gmail-nn", "fravaer-uten-hode-nb", "out-of-office-en"})
    void whatAMachineWroteIsTold(String sample) {
        assertThat(LetterReader.read(Sample.raw(sample)).machine()).isNotBlank();
    }

    @Test
    void anAnswerToATopicAboutAbsenceIsNoAbsence() {
        byte[] mail = Sample.changed("eget-sitat-nb", "Subject: ", "Subject: SV: Fravær i skolen, ");
        assertThat(LetterReader.read(mail).machine()).isNull();
    }

    @Test
    void reportsOfMailServersAreTold() {
        assertThat(report("retur-finnes-ikke").kind()).isEqualTo(Report.Kind.FAILED);
        assertThat(report("retur-finnes-ikke").detail()).contains("User unknown");
        assertThat(report("retur-full").kind()).isEqualTo(Report.Kind.BOUNCED);
        assertThat(report("retur-forsinket").kind()).isEqualTo(Report.Kind.NEWS);
        assertThat(report("klage").kind()).isEqualTo(Report.Kind.COMPLAINT);
    }

    @Test
    void aPictureComesOnceAndWhereItWasPut() {
        IncomingLetter letter = LetterReader.read(Sample.raw("bilde-to-ganger-nb"));

        assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly("IMG_0001.png", "vaktliste.txt");
        assertThat(letter.words())
                .contains("](" + letter.enclosures().getFirst().mark() + ")");
        assertThat(Placeholders.description(letter.words(), "https://picture.invalid/0"))
                .isEqualTo("Vaktlista på tavla");
    }

    @Test
    void theLogoOfASignatureIsNoEnclosure() {
        assertThat(LetterReader.read(Sample.raw("outlook-windows-nb")).enclosures())
                .isEmpty();
    }

    @Test
    void whatWasCutOffIsNotLost() {
        IncomingLetter letter = LetterReader.read(Sample.raw("bare-sitat-nb"));

        assertThat(letter.words()).isEmpty();
        assertThat(letter.whole()).contains("Hvem svarer på kveldstid?", "Sendt: onsdag");
    }

    @Test
    void onlyTheNearestServersWordIsBelieved() {
        byte[] genuine = Sample.changed(
                "eget-sitat-nb",
                "From: ",
                "Authentication-Results: mx.svar.example.no; dmarc=pass header.from=demo.example\r\nFrom: ");
        byte[] forged = Sample.changed(
                "eget-sitat-nb",
                "From: ",
                "Authentication-Results: mx.svar.example.no; dmarc=fail\r\n"
                        + "Authentication-Results: mx.svar.example.no; dmarc=pass\r\nFrom: ");

        assertThat(LetterReader.read(genuine).isGenuine("mx.svar.example.no")).isTrue();
        assertThat(LetterReader.read(genuine).isGenuine("mx.example.org")).isFalse();
        assertThat(LetterReader.read(genuine).isGenuine("")).isFalse();
        assertThat(LetterReader.read(forged).isGenuine("mx.svar.example.no")).isFalse();
    }

    @Test
    void aMailOfThousandsOfPartsIsNotRead() {
        StringBuilder mail =
                new StringBuilder("From: anna@demo.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        mail.repeat("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 5_000).append("--b--\r\n");

        assertThatThrownBy(() -> LetterReader.read(mail.toString().getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableLetter.class);
    }

    @Test
    void partsInPartsWithoutEndAreNotRead() {
        StringBuilder mail = new StringBuilder("From: anna@demo.example\r\n");
        for (int depth = 0; depth < 200; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }

        assertThatThrownBy(() -> LetterReader.read(mail.toString().getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableLetter.class);
    }

    @Test
    void aMailThatIsTooLargeIsNotRead() {
        assertThatThrownBy(() -> LetterReader.read(new byte[LetterReader.MOST_BYTES + 1]))
                .isInstanceOf(UnreadableLetter.class);
    }

    private static Report report(String sample) {
        Report report = LetterReader.read(Sample.raw(sample)).report();
        assertThat(report).isNotNull();
        return report;
    }
}
