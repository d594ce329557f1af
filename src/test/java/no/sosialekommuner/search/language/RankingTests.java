package no.sosialekommuner.search.language;

import static no.sosialekommuner.search.language.Texts.NORWEGIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void whatAnswersMoreOfTheWordsComesFirst() {
        assertThat(order(
                        "Hvem moderer kommentarfelt om natten?",
                        "Kommentarfelt, kommentarfelt",
                        "Natten over moderes kommentarfelt"))
                .containsExactly(1, 0);
    }

    @Test
    void aNumberComesFirstWhereOneIsAskedFor() {
        assertThat(order(
                        "Hvor mange følgere har kommunen?",
                        "Kommunen har mange følgere",
                        "Kommunen har 12 400 følgere"))
                .containsExactly(1, 0);
    }

    @Test
    void wordsNearEachOtherAreWorthMore() {
        String apart = "Kriser kommer. " + "Fyll av ord imellom. ".repeat(20) + "Pressen også.";

        assertThat(order("krise presse", apart, "Fyll. Fyll. Krise og presse.")).containsExactly(1, 0);
    }

    @Test
    void equalHitsKeepTheirOrder() {
        assertThat(order("krise", "En krise", "En krise", "En krise")).containsExactly(0, 1, 2);
        assertThat(order("krise")).isEmpty();
    }

    private static List<Integer> order(String question, String... texts) {
        Plan plan = NORWEGIAN.plan(question, false, Vocabulary.EVERYTHING, Synonyms.NONE);
        Finder finder = NORWEGIAN.finder(plan);
        List<Ranking.Hit> hits = Stream.of(texts)
                .map(text -> new Ranking.Hit(1, finder.in(""), finder.in(text), text))
                .toList();
        return NORWEGIAN.ranking(plan, question).order(hits);
    }
}
