package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.sosialekommuner.text.Comparison.Part;
import no.sosialekommuner.text.Comparison.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTests {

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        Row row = Comparison.of("Vi svarer innen to dager.", "Vi svarer alltid innen tre dager.")
                .rows()
                .getFirst();

        assertThat(marked(row.before())).containsExactly("to");
        assertThat(marked(row.after())).containsExactly("alltid ", "tre");
    }

    @Test
    void changedWordsBesideEachOtherAreOneChange() {
        Row row = Comparison.of(
                        "Vi tar imot innspill fram til fredag kveld og svarer etterpå",
                        "Vi tar imot innspill fram til neste mandag og svarer etterpå")
                .rows()
                .getFirst();

        assertThat(marked(row.before())).containsExactly("fredag kveld");
        assertThat(marked(row.after())).containsExactly("neste mandag");
    }

    @Test
    void paragraphsThatStayAreTheSameOnBothSides() {
        List<Row> rows = Comparison.of("En\n\nTo\n\nTre", "En\n\nTre").rows();

        assertThat(rows).extracting(Row::same).containsExactly(true, false, true);
        assertThat(text(rows.get(1).before())).isEqualTo("To");
        assertThat(rows.get(1).after()).isEmpty();
    }

    @Test
    void paragraphsWithLittleInCommonAreTwo() {
        Row row = Comparison.of("Flomvarselet gikk ut klokka seks.", "Husk å spørre rådmannen først, og ta bilder.")
                .rows()
                .getFirst();

        assertThat(row.before()).singleElement().matches(Part::changed);
        assertThat(row.after()).singleElement().matches(Part::changed);
    }

    @Test
    void equalTextsShowNoDifference() {
        assertThat(Comparison.of("Likt\n\nog likt", "Likt\nog likt").isEmpty()).isTrue();
        assertThat(Comparison.of("", "").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void bothTextsAreThereInFull(List<String> texts) {
        Comparison comparison = Comparison.of(texts.getFirst(), texts.getLast());

        assertThat(side(comparison.rows().stream().map(Row::before))).isEqualTo(flat(texts.getFirst()));
        assertThat(side(comparison.rows().stream().map(Row::after))).isEqualTo(flat(texts.getLast()));
    }

    static Stream<List<String>> bothTextsAreThereInFull() {
        Random chance = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(_ -> List.of(random(chance, chance.nextInt(60)), random(chance, chance.nextInt(60))));
    }

    @Test
    @Timeout(10)
    void theLongestTextsAreComparedInTime() {
        Random chance = new Random(11);
        String long1 = random(chance, 40_000);
        String long2 = random(chance, 40_000);
        String changed = long1.replace("flom", "flaum");

        assertThat(Comparison.of(long1, long2).rows()).isNotEmpty();
        assertThat(Comparison.of(long1, changed).isEmpty()).isFalse();
        assertThat(Comparison.of("a\n".repeat(100_000), "b\n".repeat(100_000)).isEmpty())
                .isFalse();
        assertThat(Comparison.of("a b ".repeat(50_000), "b a ".repeat(50_000)).isEmpty())
                .isFalse();
        assertThat(Comparison.of(numbers(0, 1), numbers(5, 3)).isEmpty()).isFalse();
    }

    private static String numbers(int from, int step) {
        return IntStream.range(0, 30_000)
                .mapToObj(it -> String.valueOf(from + it * step))
                .collect(Collectors.joining(" "));
    }

    private static String random(Random chance, int words) {
        List<String> some =
                List.of("flom", "vakt", "svar", "på", "og", "er", ".", "\n", "ikke", "kommune", "kveld", "x");
        return IntStream.range(0, words)
                .mapToObj(_ -> some.get(chance.nextInt(some.size())))
                .collect(Collectors.joining(" "));
    }

    private static String side(Stream<List<Part>> sides) {
        return flat(sides.filter(it -> !it.isEmpty()).map(ComparisonTests::text).collect(Collectors.joining("\n")));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static List<String> marked(List<Part> parts) {
        return parts.stream().filter(Part::changed).map(Part::text).toList();
    }
}
