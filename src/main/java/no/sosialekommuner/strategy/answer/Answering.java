package no.sosialekommuner.strategy.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Item;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a chapter with what stands in their fields.
 *
 * @param typed by the question's key
 * @param was what stood there before one typed
 * @param faults text keys, by the question's key
 * @param overtaken what somebody else answered meanwhile, by the question's key
 * @param saved whether this comes of saving
 */
public record Answering(
        List<Item> questions,
        Map<String, String> typed,
        Map<String, String> was,
        Map<String, String> faults,
        Map<String, ShortAnswer> overtaken,
        boolean saved) {

    /** As it opens. */
    public static Answering of(List<Item> questions, Map<String, ShortAnswer> answers) {
        Map<String, String> texts = new HashMap<>();
        answers.forEach((question, answer) -> texts.put(question, answer.text()));
        return new Answering(questions, texts, texts, Map.of(), Map.of(), false);
    }

    /** As it was sent. */
    static Answering sent(List<Item> questions, Map<String, String> typed, Map<String, String> was) {
        return new Answering(
                questions,
                new LinkedHashMap<>(typed),
                new LinkedHashMap<>(was),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                true);
    }

    /** The same as what comes of saving. */
    public Answering afterSaving() {
        return new Answering(questions, typed, was, faults, overtaken, true);
    }

    public String typed(String question) {
        return typed.getOrDefault(question, "");
    }

    public String was(String question) {
        return was.getOrDefault(question, "");
    }

    public @Nullable String fault(String question) {
        return faults.get(question);
    }

    public int answered() {
        return (int) questions.stream().filter(it -> !typed(it.key()).isBlank()).count();
    }

    public boolean isWell() {
        return faults.isEmpty() && overtaken.isEmpty();
    }
}
