package no.sosialekommuner.search.language;

import static no.sosialekommuner.search.language.Texts.NORWEGIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawTests {

    private static final Laws LAWS = Laws.load();

    private static final Synonyms NAMES = new Synonyms() {
        @Override
        public List<Synonym> of(String stem) {
            return List.of();
        }

        @Override
        public List<String> written(String folded) {
            return LAWS.others(folded);
        }
    };

    @Test
    void eachLawHasSeveralNamesThatNoOtherLawHas() {
        assertThat(Laws.names())
                .isNotEmpty()
                .allSatisfy(names -> assertThat(names).hasSizeGreaterThan(1).doesNotContain(""));
        assertThat(Laws.names().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "fvl., Habilitet etter forvaltningsloven § 6",
        "fvl, Habilitet etter forvaltningslova",
        "forvaltningslova, Se fvl. § 6",
        "offl., Unntak i offentleglovas forskrift",
        "offentlighetsloven, offl. § 23",
        "GDPR, Hva sier personvernforordningen?",
        "personvernforordningen, GDPR og skolebilder",
        "popplyl, personopplysningslova",
        "koml, Etter kommuneloven er møtet åpent",
        "ldl, likestillings- og diskrimineringsloven",
        "plan- og bygningsloven, pbl. § 12-1",
        "Hva sier plan og bygningsloven om høring?, pbl. § 12-1",
        "pbl, Etter plan- og bygningslova skal planen på høyring",
        "pbl., I plan- og bygningslovens kapittel 5",
        "plan- og bygningslova, plan- og bygningsloven",
        "helse- og omsorgstjenesteloven, helse- og omsorgstenestelova",
        "lov om offentlige anskaffelser, anskaffelsesloven",
        "anskl., Lov om offentlege anskaffingar gjeld her",
        "åvl, åndsverklova",
        "arkivlova, arkl. § 9",
        "strl, straffeloven"
    })
    void aLawIsFoundByItsOtherNames(String question, String text) {
        assertThat(found(question, text)).isTrue();
    }

    /** There was a law on buildings before, and others on discrimination. */
    @ParameterizedTest
    @CsvSource({
        "bygningsloven, pbl. § 12-1",
        "pbl, Den gamle bygningsloven av 1965",
        "pbl, plan for bygningsloven",
        "diskrimineringsloven, ldl. § 6",
        "offentlige anskaffelser, anskl. § 4"
    })
    void aNameOfSeveralWordsIsMeantOnlyWhereItStandsWhole(String question, String text) {
        assertThat(found(question, text)).isFalse();
    }

    @Test
    void theWholeNameIsMarkedWhereItStandsForAShortOne() {
        String text = "Kravene i plan- og bygningslova gjelder.";
        Texts texts = new Texts(text);

        assertThat(NORWEGIAN
                        .finder(NORWEGIAN.plan("pbl", false, texts::has, NAMES))
                        .in(text)
                        .matches())
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly("plan", "og", "bygningslova");
    }

    /** A question about the municipality is none about the law of municipalities. */
    @ParameterizedTest
    @ValueSource(
            strings = {"forvaltning", "kommune", "arkiv", "straff", "språk", "valg", "barnehage", "sikkerhet", "grunn"})
    void aLawIsNotWhatItIsAbout(String word) {
        Plan plan = NORWEGIAN.plan(word, false, Vocabulary.EVERYTHING, NAMES);

        assertThat(plan.words().getFirst().any()).noneMatch(clause -> clause.why() == Reason.SYNONYM);
    }

    @Test
    void aShortNameThatNobodyHasWrittenIsNoMistake() {
        Plan plan = NORWEGIAN.plan("offl.", false, (_, _) -> false, NAMES);

        assertThat(plan.words().getFirst().unknown()).isFalse();
    }

    private static boolean found(String question, String text) {
        Texts texts = new Texts(text);
        return !texts.find(NORWEGIAN.plan(question, false, texts::has, NAMES)).isEmpty();
    }
}
