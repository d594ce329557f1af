package no.sosialekommuner.taxonomy.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.sosialekommuner.taxonomy.Folded;

/** What else a tag is called, by language. */
public record Synonyms(List<String> nb, List<String> nn, List<String> en) {

    public static final Synonyms NONE = new Synonyms(List.of(), List.of(), List.of());

    public Synonyms {
        nb = tidy(nb);
        nn = tidy(nn);
        en = tidy(en);
    }

    /** As people type them: separated by commas, semicolons or new lines. */
    public static List<String> split(String text) {
        return text == null ? List.of() : Arrays.asList(text.split("[,;\\n\\r|]+"));
    }

    public Synonyms with(Words names, Synonyms others) {
        return new Synonyms(
                joined(nb, names.nb(), others.nb),
                joined(nn, names.nn(), others.nn),
                joined(en, names.en(), others.en));
    }

    /** All of them, whatever the language. */
    public Stream<String> all() {
        return Stream.of(nb, nn, en).flatMap(List::stream);
    }

    /** Without those that are the tag's own names. */
    public Synonyms without(Words names) {
        return new Synonyms(without(nb, names.nb()), without(nn, names.nn()), without(en, names.en()));
    }

    private static List<String> joined(List<String> mine, String name, List<String> others) {
        return Stream.of(mine.stream(), Stream.of(name), others.stream())
                .flatMap(it -> it)
                .toList();
    }

    private static List<String> without(List<String> words, String name) {
        String folded = Folded.of(name);
        return words.stream().filter(it -> !Folded.of(it).equals(folded)).toList();
    }

    private static List<String> tidy(List<String> words) {
        Map<String, String> once = new LinkedHashMap<>();
        words.stream()
                .map(it -> it.strip().replaceAll("\\s+", " "))
                .filter(it -> !Folded.of(it).isEmpty())
                .forEach(it -> once.putIfAbsent(Folded.of(it), it));
        return List.copyOf(once.values());
    }
}
