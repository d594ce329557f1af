package no.sosialekommuner.correspondence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.sosialekommuner.correspondence.Sample;

class LetterPropertyTests {

    private static final List<String> ANSWERED = List.of(
            "ons. 25. nov. 2026 kl. 09:12 skrev Sosiale Kommuner <a@b.no>:\n> sitat\n> mer",
            "Den 25.11.2026 09:12, skreiv Sosiale Kommuner:\n> sitat",
            "On Wed, Nov 25, 2026 at 9:12 AM Sosiale Kommuner\n<a@b.no> wrote:\n\n> sitat",
            "Fra: Sosiale Kommuner\nSendt: onsdag 25. november 2026\nTil: Anna\nEmne: SV\n\nsitat",
            "________________________________\nFrå: Sosiale Kommuner\nSendt: onsdag\nEmne: SV\n\nsitat",
            "-----Original Message-----\nFrom: x\nSent: y\nTo: z\n\nsitat",
            "Sendt fra min iPhone\n\nDen 25. nov. 2026 kl. 09.12 skrev Sosiale Kommuner:\n> sitat");

    @Property(tries = 500)
    void theAnswerIsKeptWhateverFollows(@ForAll("words") List<String> words, @ForAll("answered") String answered) {
        String answer = String.join("\n", words);
        assertThat(Cut.of(answer + "\n\n" + answered)).isEqualTo(answer.strip());
    }

    @Property(tries = 500)
    void nothingIsMadeUp(@ForAll("mess") String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        assertThat(Cut.of(text).lines().map(String::strip).filter(line -> !line.isEmpty()))
                .allMatch(lines::contains);
    }

    @Property(tries = 300)
    void aDamagedMailIsReadOrRefusedAndNothingElse(
            @ForAll("samples") String sample, @ForAll("places") double from, @ForAll("places") double length) {
        byte[] raw = Sample.raw(sample);
        int start = (int) (from * raw.length);
        int end = Math.min(raw.length, start + (int) (length * 400));
        byte[] damaged = Arrays.copyOf(raw, raw.length);
        Arrays.fill(damaged, start, end, (byte) (start % 256));
        try {
            assertThat(LetterReader.read(damaged).words()).isNotNull();
        } catch (UnreadableLetter refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }

    @Property(tries = 300)
    void linesThatFlowAreJoinedAsTheyWere(@ForAll("paragraph") List<String> words) {
        String paragraph = String.join(" ", words);
        String flowed = words.stream().collect(Collectors.joining(" \n"));
        assertThat(Flowed.joined(flowed, false)).isEqualTo(paragraph);
    }

    @Property(tries = 300)
    void textIsDecodedWhateverItIsCalled(@ForAll("words") List<String> words) {
        String text = String.join(" ", words);
        assertThat(PartText.decoded(text.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(text);
        assertThat(PartText.decoded(text.getBytes(StandardCharsets.UTF_8), "finnes-ikke"))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "Vi svarer til klokka 22.",
                        "Han skrev om det i fjor: les det.",
                        "Fra: neste uke er vi to.",
                        "- ett punkt",
                        "Hei, Bjørn",
                        "Til slutt: lykke til.",
                        "Æ, ø og å.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> paragraph() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> answered() {
        return Arbitraries.of(ANSWERED);
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(Sample.names());
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Provide
    Arbitrary<String> mess() {
        return Arbitraries.of(
                        "> sitat",
                        "",
                        "-- ",
                        "Mvh",
                        "Anna",
                        "Den 25.11.2026 09:12, skrev Sosiale Kommuner:",
                        "Fra: x",
                        "Sendt: y",
                        "Til: z",
                        "svar",
                        "Sendt fra min iPhone",
                        "\uE000",
                        "\uE001",
                        "PS: mer",
                        ">> dypt")
                .list()
                .ofMaxSize(25)
                .map(lines -> String.join("\n", lines));
    }
}
