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
import java.util.stream.Stream;
import no.sosialekommuner.guide.note.NoteText;
import no.sosialekommuner.guide.note.NoteText.Cite;
import no.sosialekommuner.guide.note.ShippedNote;
import no.sosialekommuner.guide.register.LawKind;
import no.sosialekommuner.guide.register.LawText;
import no.sosialekommuner.guide.register.ShelvedLaw;
import org.springframework.stereotype.Component;

/**
 * What comes with the product about laws: the laws and their sections, other sources, notes, and answers. Read once; a file
 * that cannot be read stops the start, and every test with it. What it says is checked when the product is built.
 */
@Component
public class ShippedLaw {

    private final List<ShelvedLaw> laws;
    private final Map<String, Set<String>> sections;
    private final Map<String, Set<String>> mentions;
    private final Map<String, ShippedNote> notes;
    private final List<ShippedAnswer> answers;

    ShippedLaw() {
        GuideFile register = GuideFile.read("laws.yaml");
        LawSections known = LawSections.read();
        Map<String, ShelvedLaw> entries = byKey(
                Stream.concat(register.entries("laws").stream(), register.entries("sources").stream())
                        .toList(),
                ShippedLaw::law);
        laws = List.copyOf(entries.values());
        sections = byKey(register.entries("laws"), it -> known.of(it.textOr("file", ""), it.text("unit")));
        mentions = byKey(register.entries("sources"), it -> Set.copyOf(it.texts("mentions")));
        notes = byKey(GuideFile.read("law-notes.yaml").entries("notes"), it -> note(it, entries.keySet()));
        answers = GuideFile.read("faq.yaml").entries("faq").stream()
                .map(ShippedLaw::answer)
                .toList();
    }

    /** Laws, and after them other sources. */
    public List<ShelvedLaw> laws() {
        return laws;
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

    private static ShelvedLaw law(GuideFile it) {
        String known = it.textOr("read", "");
        return ShelvedLaw.shipped(
                it.text("key"),
                known.isEmpty() ? LawKind.LAW : LawKind.SOURCE,
                new LawText(
                        it.wording("name"),
                        "",
                        it.text("address"),
                        it.textOr("unit", "").equals("article"),
                        !it.textOr("in-force", "true").equals("false"),
                        Objects.requireNonNullElse(it.wordingOrNull("force"), Wording.NONE),
                        null,
                        known.isEmpty() ? null : Source.Known.valueOf(known.toUpperCase(Locale.ROOT))));
    }

    private static ShippedNote note(GuideFile it, Set<String> laws) {
        List<Cite> cites = it.entries("cites").stream()
                .map(cite -> new Cite(cite.text("law"), cite.texts("sections")))
                .toList();
        Stream.concat(cites.stream().map(Cite::law), it.texts("sources").stream())
                .filter(key -> !laws.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException("nothing is called " + key);
                });
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

    /** @param notes keys of what it leans on */
    record ShippedAnswer(
            String key, Wording question, Wording answer, List<String> tags, List<String> notes, LocalDate checked) {}
}
