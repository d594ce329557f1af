package no.sosialekommuner.search.language;

import static no.sosialekommuner.search.language.Texts.NORWEGIAN;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundTests {

    private static final Compounds COMPOUNDS = new Compounds(PartTable.read(Lexicon.file("parts.tsv")), Lexicon.load());

    @ParameterizedTest
    @CsvSource({
        "kommunikasjonsdirektør, kommunikasjons|direktør",
        "krisehåndtering, krise|håndtering",
        "krisehåndteringen, krise|håndteringen",
        "kommunestyremedlem, kommunestyre|medlem",
        "arbeidsmiljøloven, arbeids|miljøloven",
        "barnehageopptak, barnehage|opptak",
        "skuleeigar, skule|eigar",
        "ordførarkjede, ordførar|kjede"
    })
    void compoundsComeApartWhereTheyWerePutTogether(String word, String apart) {
        int seam = COMPOUNDS.seam(word);

        assertThat(word.substring(0, seam) + "|" + word.substring(seam)).isEqualTo(apart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kommune", "direktør", "student", "regjering", "eller", "første", "kommunen", "mellom", "bergen"
            })
    void otherWordsStayWhole(String word) {
        assertThat(NORWEGIAN.words().of(word).parts()).isEmpty();
    }

    @Property(tries = 500)
    void aSeamLiesWithinTheWord(@ForAll @StringLength(max = 70) String word) {
        String normal = Spelling.normal(word);

        assertThat(COMPOUNDS.seam(normal)).isBetween(0, Math.max(0, normal.length() - 1));
    }

    @Property(tries = 500)
    void normalAndFoldedSpellingAreFinal(@ForAll @StringLength(max = 30) String word) {
        String normal = Spelling.normal(word);

        assertThat(Spelling.normal(normal)).isEqualTo(normal);
        assertThat(Spelling.folded(Spelling.folded(normal))).isEqualTo(Spelling.folded(normal));
    }
}
