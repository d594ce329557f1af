package no.sosialekommuner.guide;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.note.NoteText;
import no.sosialekommuner.guide.note.NoteText.Cite;
import no.sosialekommuner.guide.note.ShippedNote;
import org.springframework.stereotype.Component;

/**
 * What comes with the product about laws: the laws and their sections, other sources, notes, and answers. Read once; a file
 * that cannot be read stops the start, and every test with it. What it says is checked when the product is built.
 */
@Component
public class ShippedLaw {

    private final Map<String, Law> laws;
    private final Map<String, Source> sources;
    private final Map<String, Set<String>> sections;
    private final Map<String, Set<String>> mentions;
    private final Map<String, ShippedNote> notes;
    private final List<ShippedAnswer> answers;

    ShippedLaw() {
        GuideFile register = GuideFile.read("laws.yaml");
        LawSections known = LawSections.read();
        laws = byKey(register.entries("laws"), ShippedLaw::law);
        sources = byKey(register.entries("sources"), ShippedLaw::source);
        sections = byKey(register.entries("laws"), it -> known.of(it.textOr("file", ""), it.text("unit")));
        mentions = byKey(register.entries("sources"), it -> Set.copyOf(it.texts("mentions")));
        notes = byKey(GuideFile.read("law-notes.yaml").entries("notes"), this::note);
        answers = GuideFile.read("faq.yaml").entries("faq").stream()
                .map(ShippedLaw::answer)
                .toList();
    }

    public List<Law> laws() {
        return List.copyOf(laws.values());
    }

    public Optional<Law> findLaw(String key) {
        return Optional.ofNullable(laws.get(key));
    }

    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    public Optional<Source> findSource(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** The numbers of the law's sections; none where its text was not at hand. */
    public Set<String> sections(String law) {
        return sections.getOrDefault(law, Set.of());
    }

    /** The sections that a note may name because it leans on the source. */
    public Set<String> mentions(String source) {
        return mentions.getOrDefault(source, Set.of());
    }

    public List<ShippedNote> notes() {
        return List.copyOf(notes.values());
    }

    public Optional<ShippedNote> findNote(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    List<ShippedAnswer> answers() {
        return answers;
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

    private ShippedNote note(GuideFile it) {
        List<Cite> cites = it.entries("cites").stream()
                .map(cite -> new Cite(cite.text("law"), cite.texts("sections")))
                .toList();
        cites.forEach(cite -> known(laws, cite.law()));
        it.texts("sources").forEach(source -> known(sources, source));
        return new ShippedNote(
                it.text("key"),
                new NoteText(it.wording("title"), it.wording("text"), cites, it.texts("sources")),
                LocalDate.parse(it.text("checked")));
    }

    private static ShippedAnswer answer(GuideFile it) {
        return new ShippedAnswer(
                it.text("key"),
                it.wording("question"),
                it.wording("answer"),
                it.texts("tags"),
                it.texts("notes"),
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

    /** @param notes keys of what it leans on */
    record ShippedAnswer(
            String key, Wording question, Wording answer, List<String> tags, List<String> notes, LocalDate checked) {}
}
