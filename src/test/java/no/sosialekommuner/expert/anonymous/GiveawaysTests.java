package no.sosialekommuner.expert.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.sosialekommuner.expert.anonymous.Giveaway.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may tell whom a text is about. */
class GiveawaysTests {

    private static final List<String> PLACES = List.of("Fredrikstad", "Ås", "Nord-Fron", "Østfold", "Våler");

    private static final List<String> PEOPLE = List.of("Anna Solberg", "Bjørn-Erik Haugen");

    private final Giveaways giveaways = new Giveaways(PEOPLE, List.of(), PLACES);

    /** The asker works in Nord-Fron, which sits in Vinstra. */
    private final Giveaways theirs = new Giveaways(PEOPLE, List.of("Nord-Fron", "Vinstra", "Innlandet", "Ås"), PLACES);

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
            Skolen ligger på Gressvik                   | NAME   | Gressvik
            Det gjelder Kråkerøy-skolen                 | NAME   | Kråkerøy-skolen
            Se fredrikstad.kommune.no for mer           | LINK   | fredrikstad.kommune.no
            Saken har nummer 2024/12345-3               | CASE_NUMBER | 2024/12345-3
            Vedtatt i sak 14/24                         | CASE_NUMBER | sak 14/24
            Tomta er gnr. 12                            | CASE_NUMBER | gnr. 12
            Møtet var 12. mars                          | DATE   | 12. mars
            Brevet kom 03.11.2025                       | DATE   | 03.11.2025
            Kommunen er 971 234 567                     | ORGANISATION_NUMBER | 971 234 567
            Betal til 1234.56.78901                     | IDENTITY_NUMBER | 1234.56.78901
            Hun bor i Nedre Storgate 12                 | ADDRESS | Nedre Storgate 12
            Vi har 83 892 innbyggere                    | SIZE   | 83 892 innbyggere
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
                "Innbyggeren åste seg ikke.",
                "Noen skrev på Facebook og Instagram, også om Datatilsynets råd i Norge.",
                "Svar innen 24 timer, sju dager i uka. Loven sier 1/3 av tiden.",
                "- Hva sier loven?\n- Hva gjør andre?\n\n**Kort sagt:** Følg rutinen. «Den» gjelder for alle."
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

    /** The own name is found in any form; names of others, and what is no name, need their capital letter. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOwnNameIsFoundHoweverItIsBent(long seed) {
        Random random = new Random(seed);
        for (int time = 0; time < 200; time++) {
            String name = pick(random, "Vinstra", "Innlandet", "Fron", "Nord-Fron", "Anna", "Solberg", "Haugen", "Ås");
            boolean large = name.length() > 4 && !PEOPLE.toString().contains(name) && !name.contains("-");
            String word = name + pick(random, "", "s", large ? "saken" : "", large ? "-modellen" : "s");
            String written =
                    large ? pick(random, word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)) : word;
            String text = pick(random, "", "det skjedde ", "Vi i (", "en «", "så\n", "**")
                    + written
                    + pick(random, "", ".", ", sa de", ")", "»", "\nog så", "** er", " kommune");
            assertThat(theirs.in(text)).as(text).isNotEmpty();
        }
    }

    private static String pick(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(giveaways.in("Fredrikstad og Fredrikstad")).hasSize(1);
    }
}
