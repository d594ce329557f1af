package no.sosialekommuner.operation.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import no.sosialekommuner.operation.command.Refused;
import no.sosialekommuner.search.language.Norwegian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTests {

    private static final List<Passage> PASSAGES = List.of(
            new Passage("a", "Krise", "Plan for krisehåndtering i kommunen"),
            new Passage("b", "Skole", "Skolestart i august for alle elever"),
            new Passage("c", "Valg", "Valgkampen er i gang i hele landet"));

    @Test
    void oursFindsWhatTheYardstickDoesNot() {
        Slice slice = new Slice("split", List.of(new Question("krise håndtering", List.of("a"))));
        Slice other = new Slice("nynorsk", List.of(new Question("skulestart", List.of("b"))));

        Searcher ours = new PlanSearcher(Norwegian.load(), PASSAGES);
        assertThat(Scores.of(ours, slice)).isEqualTo(new Scores(1, 1));
        assertThat(Scores.of(ours, other)).isEqualTo(new Scores(1, 1));
        assertThat(Scores.of(new NorwegianAnalyzerSearcher(PASSAGES), other)).isEqualTo(new Scores(0, 0));
    }

    @Test
    void theFirstRightAnswerCounts() {
        Searcher second = new Searcher() {
            @Override
            public String name() {
                return "second";
            }

            @Override
            public List<String> find(String question) {
                return List.of("x", "a", "b");
            }
        };
        Slice slice = new Slice("two", List.of(new Question("?", List.of("b", "a")), new Question("?", List.of("z"))));

        Scores scores = Scores.of(second, slice);

        assertThat(scores.reciprocalRank()).isEqualTo(0.25, within(1e-9));
        assertThat(scores.recall()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void setsAreReadAndPrinted(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("passages-eval.jsonl"), """
                {"id": "a", "title": "Flom", "text": "Elva gikk over sine bredder."}
                """);
        Files.writeString(folder.resolve("questions-eval.jsonl"), """
                {"question": "Når kom flommen?", "question_nn_mt": "Når kom flaumen?", "passage_ids": ["a"]}
                """);
        QualitySet set = new QualitySet(folder, "eval");
        QualityTable table = new QualityTable(set.slices());
        StringWriter printed = new StringWriter();

        table.measure(new PlanSearcher(Norwegian.load(), set.passages()));
        table.print(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains("| human questions | 1 | 1.000 | 1.000 |")
                .contains("| the same in nynorsk | 1 | 1.000 | 1.000 |")
                .contains("| law headings | 0 | 0.000 | 0.000 |");
    }

    @Test
    void aFolderWithoutQuestionsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> new QualitySet(folder, "dev"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("passages-dev.jsonl");
    }

    @Test
    void someQuestionsAreTakenFromAllOver() {
        List<Question> all = IntStream.range(0, 10)
                .mapToObj(at -> new Question("q" + at, List.of()))
                .toList();

        assertThat(new Slice("s", all).atMost(2).questions())
                .extracting(Question::text)
                .containsExactly("q0", "q5");
    }
}
