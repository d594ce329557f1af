package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Hvem svarer på kvelden?, hvem-svarer-pa-kvelden",
        "  Åpent brev – til Ærfugl & Østerdal!  , apent-brev-til-aerfugl-osterdal",
        "Čáhcesuolu gielda, cahcesuolu-gielda",
        "Đivttasvuotna, divttasvuotna",
        "e\u0301ntré, entre",
        "100 % av 3/4, 100-av-3-4",
        "'---', ''",
        "'مرحبا', ''",
        "😀 hei 😀, hei",
        "'a\u0301 \u0301b', a-b"
    })
    void titlesStandInAddressesInPlainLetters(String title, String words) {
        assertThat(AddressWords.of(title, 60)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"en to tre fire, 9, en-to-tre", "en to tre fire, 8, en-to", "kommunikasjonsrådgiver, 5, kommu"})
    void theyAreCutBetweenWords(String title, int most, String words) {
        assertThat(AddressWords.of(title, most)).isEqualTo(words);
    }
}
