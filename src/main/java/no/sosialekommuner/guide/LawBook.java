package no.sosialekommuner.guide;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.guide.ShippedLaw.ShippedAnswer;
import no.sosialekommuner.guide.note.LawNotes;
import no.sosialekommuner.guide.note.NoteText;
import no.sosialekommuner.guide.note.StoredNote;
import no.sosialekommuner.guide.register.RegisteredLaws;
import no.sosialekommuner.guide.register.ShelvedLaw;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The laws, what they mean, and the answers that lean on that. Answers come with the product; laws and notes are what editors
 * have made of them, and are asked for every few seconds.
 */
@Component
public class LawBook {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final ShippedLaw shipped;
    private final RegisteredLaws laws;
    private final LawNotes notes;
    private final Remembered<Boolean, Shelf> kept = Remembered.known(KEPT, _ -> load());

    public LawBook(ShippedLaw shipped, RegisteredLaws laws, LawNotes notes) {
        this.shipped = shipped;
        this.laws = laws;
        this.notes = notes;
    }

    /** Those that notes can cite. */
    public List<Law> laws() {
        return shelf().register().citableLaws();
    }

    /** Also one that notes can no longer cite. */
    public Optional<Law> findLaw(String key) {
        return Optional.ofNullable(shelf().register().laws().get(key));
    }

    /** Those that notes can lean on. */
    public List<Source> sources() {
        return shelf().register().citableSources();
    }

    /** Also one that notes can no longer lean on. */
    public Optional<Source> findSource(String key) {
        return Optional.ofNullable(shelf().register().sources().get(key));
    }

    /** Whether the law's text is at hand, so that its sections are known. */
    public boolean isHeld(String law) {
        return !sections(law).isEmpty();
    }

    /** The numbers of the law's sections; none where its text is not at hand. */
    public Set<String> sections(String law) {
        return shipped.sections(law);
    }

    /** The sections that a note may name because it leans on the source. */
    public Set<String> mentions(String source) {
        return shipped.mentions(source);
    }

    public List<LawNote> notes() {
        return List.copyOf(shelf().notes().values());
    }

    public List<LawNote> notesOn(Law law) {
        return shelf().notes().values().stream().filter(it -> it.cites(law)).toList();
    }

    public Optional<LawNote> find(String key) {
        return Optional.ofNullable(shelf().notes().get(key));
    }

    /** @throws NotFound when no note is called that */
    public LawNote require(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    public List<Answer> answers() {
        return shelf().answers();
    }

    public List<Answer> answersOn(LawNote note) {
        return answersOn(note.key());
    }

    public List<Answer> answersOn(String note) {
        return shelf().answers().stream()
                .filter(it -> it.notes().stream().anyMatch(one -> one.key().equals(note)))
                .toList();
    }

    private static LawNote note(StoredNote it, LawRegister register) {
        NoteText text = it.text();
        return new LawNote(
                it.key(),
                text.title(),
                text.text(),
                text.cites().stream()
                        .flatMap(cite -> Stream.ofNullable(register.laws().get(cite.law()))
                                .map(law -> new Citation(law, cite.sections())))
                        .toList(),
                text.sources().stream()
                        .flatMap(key -> Stream.ofNullable(register.sources().get(key)))
                        .toList(),
                it.checked());
    }

    /** When a note or a law has changed here; other servers find out by themselves. */
    public void forget() {
        kept.forgetAll();
    }

    private Shelf shelf() {
        return kept.get(true);
    }

    private Shelf load() {
        List<ShelvedLaw> registered = laws.all();
        LawRegister register = LawRegister.of(registered.isEmpty() ? shipped.laws() : registered, shipped);
        Map<String, LawNote> byKey = new LinkedHashMap<>();
        stored().forEach(it -> byKey.put(it.key(), note(it, register)));
        return new Shelf(
                register,
                byKey,
                shipped.answers().stream().map(it -> answer(it, byKey)).toList());
    }

    /** What comes with the product, as long as nothing has been taken in. */
    private Stream<StoredNote> stored() {
        List<StoredNote> stored = notes.current();
        return stored.isEmpty()
                ? shipped.notes().stream().map(it -> new StoredNote(it.key(), 0, it.text(), it.checked()))
                : stored.stream();
    }

    private static Answer answer(ShippedAnswer it, Map<String, LawNote> notes) {
        return new Answer(
                it.key(),
                it.question(),
                it.answer(),
                it.tags(),
                it.notes().stream()
                        .flatMap(key -> Optional.ofNullable(notes.get(key)).stream())
                        .toList(),
                it.checked());
    }

    private record Shelf(LawRegister register, Map<String, LawNote> notes, List<Answer> answers) {}
}
