package no.sosialekommuner.guide;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.guide.ShippedLaw.ShippedAnswer;
import no.sosialekommuner.guide.note.LawNotes;
import no.sosialekommuner.guide.note.NoteText;
import no.sosialekommuner.guide.note.StoredNote;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * The laws, what they mean, and the answers that lean on that. Laws and answers come with the product; notes are what editors
 * have made of them, and are asked for every few seconds.
 */
@Component
public class LawBook {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final ShippedLaw shipped;
    private final LawNotes notes;
    private final Remembered<Boolean, Shelf> kept = Remembered.known(KEPT, _ -> load());

    public LawBook(ShippedLaw shipped, LawNotes notes) {
        this.shipped = shipped;
        this.notes = notes;
    }

    public List<Law> laws() {
        return shipped.laws();
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

    /** A note as it would be read if it said this. */
    public LawNote note(StoredNote it) {
        NoteText text = it.text();
        return new LawNote(
                it.key(),
                text.title(),
                text.text(),
                text.cites().stream()
                        .flatMap(cite ->
                                shipped.findLaw(cite.law()).map(law -> new Citation(law, cite.sections())).stream())
                        .toList(),
                text.sources().stream()
                        .flatMap(key -> shipped.findSource(key).stream())
                        .toList(),
                it.checked());
    }

    /** When a note has changed here; other servers find out by themselves. */
    public void forget() {
        kept.forgetAll();
    }

    private Shelf shelf() {
        return kept.get(true);
    }

    private Shelf load() {
        Map<String, LawNote> byKey = new LinkedHashMap<>();
        stored().forEach(it -> byKey.put(it.key(), note(it)));
        return new Shelf(
                byKey, shipped.answers().stream().map(it -> answer(it, byKey)).toList());
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

    private record Shelf(Map<String, LawNote> notes, List<Answer> answers) {}
}
