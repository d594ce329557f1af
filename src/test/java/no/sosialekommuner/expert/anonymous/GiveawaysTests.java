package no.sosialekommuner.expert.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.sosialekommuner.expert.anonymous.Giveaway.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may tell whom a text is about. */
class GiveawaysTests {

    private static final List<String> PLACES = List.of("Fredrikstad", "Ås", "Nord-Fron", "Østfold", "Våler");

    private final Giveaways giveaways = new Giveaways(List.of("Anna Solberg", "Bjørn-Erik Haugen"), PLACES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Skriv til post@fredrikstad.kommune.no i dag | EMAIL  | post@fredrikstad.kommune.no
            Ring 69 30 60 00 nå                         | PHONE  | 69 30 60 00
            Ring 91234567.                              | PHONE  | 91234567
            Ring +47 912 34 567                         | PHONE  | +47 912 34 567
            Han er født 010180 12345                    | IDENTITY_NUMBER | 010180 12345
            Kontoen @sinte_naboer skrev det             | ACCOUNT | @sinte_naboer
            Se https://avisa.example/sak                | LINK   | https://avisa.example/sak
            Se /bidrag/17/varsel                        | LINK   | /bidrag/17/varsel
            ![Skjerm](/vedlegg/0f3a-11)                 | FILE   | /vedlegg/0f3a-11
            Det er i Fredrikstad                        | PLACE  | Fredrikstad
            Det er Fredrikstads egen sak                | PLACE  | Fredrikstad
            Vi i Ås, altså                              | PLACE  | Ås
            I Nord-Fron er det slik                     | PLACE  | Nord-Fron
            Så sa Solberg det                           | PERSON | Solberg
            Det er Annas sak                            | PERSON | Annas
            Vi spurte Kari Nordmann om det              | PERSON | Kari Nordmann
            """)
    void itIsFound(String text, Kind kind, String words) {
        assertThat(giveaways.in(text)).contains(new Giveaway(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En kommune får et varsel om en leder. Hva gjør den?",
                "Fristen er 30 dager, etter 2 år og 1 400 kroner.",
                "Etter forvaltningsloven § 13 har ansatte taushetsplikt.",
                "Det er åpent kl. 08.00 til 15.30 fra 2026.",
                "Innbyggeren åste seg ikke."
            })
    void whatTellsNothingIsLeftAlone(String text) {
        assertThat(giveaways.in(text)).isEmpty();
    }

    /** Wherever in a text it stands, and whatever stands around it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noneIsLostInALongText(long seed) {
        Random random = new Random(seed);
        List<String> around = List.of("en", "kommune", "skrev", "det", "først,", "og", "så", "ble", "det", "stille.");
        List<Giveaway> hidden = List.of(
                new Giveaway(Kind.EMAIL, "ola.n@kommune.example"),
                new Giveaway(Kind.PHONE, "22 33 44 55"),
                new Giveaway(Kind.ACCOUNT, "@vaktsom"),
                new Giveaway(Kind.PLACE, "Våler"),
                new Giveaway(Kind.PERSON, "Haugen"));
        StringBuilder text = new StringBuilder();
        for (Giveaway it : hidden) {
            int words = random.nextInt(40);
            for (int at = 0; at < words; at++) {
                text.append(around.get(random.nextInt(around.size()))).append(random.nextInt(9) == 0 ? "\n\n" : " ");
            }
            text.append(it.words()).append(random.nextBoolean() ? ". " : "\n").append("det ");
        }
        assertThat(giveaways.in(text.toString())).containsAll(hidden);
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(giveaways.in("Fredrikstad og Fredrikstad")).hasSize(1);
    }
}
