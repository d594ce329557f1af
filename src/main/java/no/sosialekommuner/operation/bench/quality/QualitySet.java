package no.sosialekommuner.operation.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.sosialekommuner.operation.command.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The passages and questions of a folder: one JSON object a line, in files named {@code <what>-<set>.jsonl}. The heading of a
 * section of law is a question and therefore not part of its passage.
 */
final class QualitySet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String set;

    /** @param set dev or eval */
    QualitySet(Path folder, String set) {
        this.folder = folder;
        this.set = set;
        if (!Files.isReadable(file("passages", set))) {
            throw new Refused(
                    "there is no " + file("passages", set) + "; --data and --set say where the questions lie");
        }
    }

    /** All that is there: those of every set, because nobody searches in half of the texts. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (String half : List.of("dev", "eval")) {
            passages.addAll(read("passages", half, row -> passage(row, text(row, "title"))));
            passages.addAll(read("lov-passages", half, row -> passage(row, law(row))));
        }
        return passages;
    }

    List<Slice> slices() {
        return List.of(
                slice("human questions", "questions", "question"),
                slice("the same in nynorsk", "questions", "question_nn_mt"),
                slice("split compounds", "compound-probes", "question"),
                slice("typing errors", "typos", "question"),
                slice("law headings", "lov-questions", "question"));
    }

    private Slice slice(String name, String file, String field) {
        return new Slice(name, read(file, set, row -> new Question(text(row, field), texts(row.path("passage_ids")))));
    }

    private static Passage passage(JsonNode row, String title) {
        return new Passage(text(row, "id"), title, text(row, "text"));
    }

    private static String law(JsonNode row) {
        return text(row, "law_title") + " " + text(row, "law") + " " + text(row, "para");
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private <T> List<T> read(String what, String of, Function<JsonNode, T> row) {
        Path file = file(what, of);
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> row.apply(JSON.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String what, String of) {
        return folder.resolve(what + "-" + of + ".jsonl");
    }
}
