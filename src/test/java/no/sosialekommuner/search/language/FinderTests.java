package no.sosialekommuner.search.language;

import static no.sosialekommuner.search.language.Texts.NORWEGIAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTests {

    @ParameterizedTest
    @CsvSource({
        "direktør, Vår direktør kommer, direktør, SAME_WORD",
        "direktør, Vi har to direktører, direktører, SAME_STEM",
        "skolen, På skulen, skulen, OTHER_STANDARD",
        "direktør, Ny kommunikasjonsdirektør her, kommunikasjonsdirektør, PART",
        "kommunikasjonsdirektør, Ny direktør her, direktør, PART",
        "krise håndtering, Om krisehåndtering, krisehåndtering, COMPOUND",
        "komentarfelt, Om kommentarfelt, kommentarfelt, SPELLING"
    })
    void eachMatchSaysWhy(String question, String text, String match, Reason reason) {
        Plan plan = NORWEGIAN.plan(question, false, (_, term) -> !term.startsWith("komentar"), Synonyms.NONE);

        Found found = NORWEGIAN.finder(plan).in(text);

        assertThat(found.matches()).singleElement().satisfies(only -> {
            assertThat(text.substring(only.start(), only.end())).isEqualTo(match);
            assertThat(only.reason()).isEqualTo(reason);
        });
    }

    @Test
    void theExcerptIsWhereTheWordsAre() {
        String text = "Innledning uten innhold. ".repeat(40) + "Når krisen kommer, varsler du pressen. "
                + "Avslutning uten innhold. ".repeat(40);

        Found found = finder("krise presse").in(text);

        String excerpt = text.substring(found.excerptStart(), found.excerptEnd());
        assertThat(excerpt).startsWith("Når krisen kommer, varsler du pressen.");
        assertThat(excerpt.split(" ")).hasSizeBetween(25, 35);
        assertThat(found.inExcerpt()).hasSize(2);
    }

    @Test
    void aShortTextIsItsOwnExcerpt() {
        Found found = finder("krise").in("Om kriser.");

        assertThat(found.excerptStart()).isZero();
        assertThat(found.excerptEnd()).isEqualTo(10);
    }

    @Test
    void bestNamesOneAnswerForEachWord() {
        Found found = finder("krise plan").in("Kriser: en krise trenger planer");

        assertThat(found.best()).extracting(Match::reason).containsExactly(Reason.SAME_WORD, Reason.SAME_STEM);
    }

    private static Finder finder(String question) {
        return NORWEGIAN.finder(NORWEGIAN.plan(question, false, Vocabulary.EVERYTHING, Synonyms.NONE));
    }
}
