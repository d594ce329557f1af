package no.sosialekommuner.search.language;

import static no.sosialekommuner.search.language.Texts.NORWEGIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NorwegianTests {

    @ParameterizedTest
    @CsvSource({
        "kommunen, kommunene",
        "kommuner, kommunar",
        "hva, kva",
        "hvordan, korleis",
        "hvem, kven",
        "ikke, ikkje",
        "jeg, eg",
        "skolene, skulane",
        "muligheten, moglegheita",
        "virksomheter, verksemder",
        "nyheter, nyheiter",
        "tilgjengelig, tilgjengeleg",
        "følger, følgjer",
        "hvit, kvit",
        "høyskole, høgskule",
        "barneskolen, barneskulen",
        "Åse, Aase",
        "ØKONOMI, oekonomi",
        "møte, moete",
        "æresdoktor, aeresdoktor",
        "idé, ide",
        "e-post, epost",
        "Håkon, Haakon",
        "åpenhet, openheit"
    })
    void theseAreOneAndTheSame(String one, String other) {
        assertThat(NORWEGIAN.stem(one)).isEqualTo(NORWEGIAN.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"bønner, bønder", "rett, ratt", "by, bi", "lover, løver", "hus, høst"})
    void theseAreNot(String one, String other) {
        assertThat(NORWEGIAN.stem(one)).isNotEqualTo(NORWEGIAN.stem(other));
    }

    @Test
    void directorFindsDirectorOfCommunication() {
        Texts texts = new Texts("Ny kommunikasjonsdirektør i Bergen", "Skolestart i august");

        assertThat(texts.find("direktør")).containsExactly(0);
        assertThat(texts.find("kommunikasjon")).containsExactly(0);
        assertThat(new Texts("Direktøren for kommunikasjon", "Skolestart").find("kommunikasjonsdirektør"))
                .containsExactly(0);
    }

    @Test
    void crisisManagementIsFoundApartAndTogether() {
        Texts texts = new Texts("Plan for krisehåndtering", "Håndtering av krisen på rådhuset", "Årshjul");

        assertThat(texts.find("krise håndtering")).containsExactly(0, 1);
        assertThat(texts.find("krisehåndtering")).containsExactly(0, 1);
        assertThat(texts.find("krisehandtering")).containsExactly(0, 1);
    }

    @Test
    void aMisspeltWordFindsWhatWasMeant() {
        Texts texts = new Texts("Retningslinjer for kommentarfelt", "Vi flytter til nytt rådhus");

        assertThat(texts.find("komentarfelt")).containsExactly(0);
        assertThat(texts.find("kommentarflet")).containsExactly(0);
        assertThat(texts.find("radhus")).containsExactly(1);
    }

    @Test
    void aMisspeltWordIsGuessedFromTheHits() {
        Texts texts = new Texts("Retningslinjer for kommentarfelt");
        Plan plan = NORWEGIAN.plan("Moderere komentarfelt?", false, texts::has, Synonyms.NONE);
        Guess guess = NORWEGIAN.guess(plan);

        guess.lookAt("Retningslinjer for kommentarfelt på Facebook");

        assertThat(guess.question("Moderere komentarfelt?")).hasValue("Moderere kommentarfelt?");
    }

    @Test
    void theBeginningOfAWordFindsItWhileTyping() {
        Texts texts = new Texts("Beredskapsplan for flom", "Sommerfest");

        assertThat(texts.findWhileTyping("bereds")).containsExactly(0);
        assertThat(texts.findWhileTyping("fl")).containsExactly(0);
        assertThat(texts.find("bereds")).isEmpty();
    }

    @Test
    void quotationMarksAskForThePhraseAndMinusForItsAbsence() {
        Texts texts = new Texts("Vi har en plan for krise", "En krise uten plan", "Krise i budsjettet");

        assertThat(texts.find("\"plan for krise\"")).containsExactly(0);
        assertThat(texts.find("krise -plan")).containsExactly(2);
        assertThat(texts.find("krise -\"uten plan\"")).containsExactly(0, 2);
        assertThat(texts.find("krise \"ikke lukket")).containsExactly(0, 1, 2);
    }

    @Test
    void aQuestionIsAskedByTheWordsThatMatter() {
        Plan plan = plan("Hvordan skal vi svare på hets i kommentarfeltet?");

        assertThat(plan.words()).extracting(Plan.Asked::word).containsExactly("svare", "hets", "kommentarfeltet");
    }

    @Test
    void onlyCommonWordsAreAskedAfterAll() {
        assertThat(plan("hvem er du").words()).hasSize(3);
        assertThat(plan("hvem er du").isEmpty()).isFalse();
    }

    @Test
    void synonymsAreAskedFor() {
        Synonyms synonyms = stem ->
                stem.equals(NORWEGIAN.stem("hets")) ? List.of(new Synonyms.Synonym("trakasser", 0.5f)) : List.of();

        Plan plan = NORWEGIAN.plan("hets", false, Vocabulary.EVERYTHING, synonyms);

        assertThat(plan.words().getFirst().any())
                .anySatisfy(clause -> assertThat(clause.why()).isEqualTo(Reason.SYNONYM));
    }

    @Test
    void whatBelongsTogetherStaysTogether() {
        assertThat(NORWEGIAN
                        .indexed("Send til post@bergen.kommune.no innen 17. mai, f.eks. 3,5 eller 1.000")
                        .words())
                .isEqualTo("send til post@bergen.kommune.no innen 17 mai feks 3,5 eller 1.000");
        assertThat(NORWEGIAN.indexed("jf. arkivlova § 14-3 og www.ks.no. Nå").words())
                .isEqualTo("jf arkivlova § 14 3 og www.ks.no naa");
        assertThat(NORWEGIAN.indexed("IT-avdelingen i Nord-Norge").words()).isEqualTo("it avdelingen i nord norge");
    }

    @Test
    void stemsStandWhereTheirWordsStand() {
        IndexedText text = NORWEGIAN.indexed("Kommunikasjonsdirektøren i Bergen svarte ikkje på e-posten, sa ho.");

        assertThat(text.stems().split(" ")).hasSameSizeAs(text.words().split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "\"\"",
                "\"",
                "- - -",
                "😀🎉",
                "مرحبا بالعالم",
                "שלום",
                "日本語",
                "\ud83d",
                "a\u030angstrøm",
                "' ' '",
                "...@...",
                "\u0000\u0001",
                "-\"",
                "𝔸𝔹ℂ"
            })
    void oddInputHarmsNothing(String odd) {
        Plan plan = NORWEGIAN.plan(odd, true, (_, _) -> false, Synonyms.NONE);
        NORWEGIAN.finder(plan).in(odd + " og mer");
        IndexedText text = NORWEGIAN.indexed(odd);

        assertThat(text.words().split(" ")).hasSameSizeAs(text.stems().split(" "));
        assertThat(NORWEGIAN.indexed(text.words()).words()).isEqualTo(text.words());
    }

    @Test
    void hugeInputIsCut() {
        String huge = "krise ".repeat(34_000) + "x".repeat(200_000);

        Plan plan = NORWEGIAN.plan(huge, true, Vocabulary.EVERYTHING, Synonyms.NONE);

        assertThat(plan.words()).hasSizeLessThan(30);
        assertThat(NORWEGIAN.indexed("x".repeat(200_000)).words()).hasSize(Tokens.LONGEST);
    }

    @Test
    void whatIsWrittenInCapitalsIsTheSame() {
        String text = "Ås kommune søker ærlig rådgiver";

        assertThat(NORWEGIAN.indexed(text.toUpperCase(Locale.ROOT))).isEqualTo(NORWEGIAN.indexed(text));
    }

    private static Plan plan(String text) {
        return NORWEGIAN.plan(text, false, Vocabulary.EVERYTHING, Synonyms.NONE);
    }
}
