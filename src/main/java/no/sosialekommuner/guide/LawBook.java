package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The laws, what they mean, and the answers that lean on that: read once. A file that cannot be read stops the start, and
 * every test with it; what it says is checked when the product is built.
 */
@Component
public class LawBook {

    private final Map<String, Law> laws;
    private final Map<String, LawNote> notes;
    private final List<Answer> answers;

    LawBook() {
        GuideFile register = GuideFile.read("laws.yaml");
        laws = byKey(register.entries("laws"), LawBook::law);
        Map<String, Source> sources = byKey(register.entries("sources"), LawBook::source);
        notes = byKey(GuideFile.read("law-notes.yaml").entries("notes"), it -> note(it, sources));
        answers = GuideFile.read("faq.yaml").entries("faq").stream()
                .map(this::answer)
                .toList();
    }

    public List<Law> laws() {
        return List.copyOf(laws.values());
    }

    public List<LawNote> notes() {
        return List.copyOf(notes.values());
    }

    public List<LawNote> notesOn(Law law) {
        return notes.values().stream().filter(it -> it.cites(law)).toList();
    }

    public Optional<LawNote> find(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** @throws NotFound when no note is called that */
    public LawNote require(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    public List<Answer> answers() {
        return answers;
    }

    public List<Answer> answersOn(LawNote note) {
        return answers.stream().filter(it -> it.notes().contains(note)).toList();
    }

    private static Law law(GuideFile it) {
        return new Law(
                it.text("key"),
                it.wording("name"),
                it.text("unit").equals("article"),
                it.text("address"),
                it.wordingOrNull("force"));
    }

    private static Source source(GuideFile it) {
        return new Source(
                it.text("key"),
                it.wording("name"),
                it.text("address"),
                Source.Known.valueOf(it.text("read").toUpperCase(Locale.ROOT)));
    }

    private LawNote note(GuideFile it, Map<String, Source> sources) {
        return new LawNote(
                it.text("key"),
                it.wording("title"),
                it.wording("text"),
                it.entries("cites").stream()
                        .map(cite -> new Citation(known(laws, cite.text("law")), cite.texts("sections")))
                        .toList(),
                it.texts("sources").stream().map(key -> known(sources, key)).toList(),
                LocalDate.parse(it.text("checked")));
    }

    private Answer answer(GuideFile it) {
        return new Answer(
                it.text("key"),
                it.wording("question"),
                it.wording("answer"),
                it.texts("tags"),
                it.texts("notes").stream().map(key -> known(notes, key)).toList(),
                LocalDate.parse(it.text("checked")));
    }

    /** In the order of the file. */
    private static <T> Map<String, T> byKey(List<GuideFile> entries, Function<GuideFile, T> made) {
        return entries.stream()
                .collect(Collectors.toMap(
                        it -> it.text("key"),
                        made,
                        (first, _) -> {
                            throw new IllegalStateException("two are called the same: " + first);
                        },
                        LinkedHashMap::new));
    }

    private static <T> T known(Map<String, T> things, String key) {
        return Objects.requireNonNull(things.get(key), () -> "nothing is called " + key);
    }
}
