package no.sosialekommuner.guide.note;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.ShippedLaw;
import no.sosialekommuner.guide.edit.GuideKeys;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with law notes. Everything may be sent twice. */
@Component
class LawNoteEditing {

    /** Last parts of addresses that are no note's. */
    private static final Set<String> PAGES = Set.of("ny", "lover");

    private final LawNotes notes;
    private final LawBook book;
    private final ShippedLaw shipped;
    private final Today today;

    LawNoteEditing(LawNotes notes, LawBook book, ShippedLaw shipped, Today today) {
        this.notes = notes;
        this.book = book;
        this.shipped = shipped;
        this.today = today;
    }

    /**
     * A new note, shown to readers at once; the same form again is the same note.
     *
     * @return its key
     * @throws Invalid where a note is called that already
     */
    @Transactional
    public String create(LawNoteForm form, Viewer editor) {
        NoteText text = form.said();
        Optional<ShelvedNote> same = notes.all().stream()
                .filter(it ->
                        it.text().title().nb().equalsIgnoreCase(text.title().nb()))
                .findFirst();
        if (same.isPresent() && same.get().text().equals(text)) {
            return same.get().key();
        }
        if (same.isPresent()) {
            throw new Invalid("title.nb", "guide.note.taken");
        }
        String key = GuideKeys.named(text.title().nb(), it -> PAGES.contains(it) || notes.has(it));
        notes.add(key, 0, text, null, form.note(), editor.id());
        checkToday(key, editor);
        return key;
    }

    /** @throws Conflict when somebody else was first */
    @Transactional
    public void revise(String key, LawNoteForm form, Viewer editor) {
        NoteText text = form.said();
        ShelvedNote now = notes.require(key);
        if (!now.text().equals(text)) {
            notes.add(key, form.version(), text, null, form.note(), editor.id());
            AfterCommit.run(book::forget);
        }
        if (form.checked()) {
            checkToday(key, editor);
        }
    }

    /** Somebody has held the note against the law today and found it right. */
    @Transactional
    public void checkToday(String key, Viewer editor) {
        notes.check(key, today.date(), editor.id());
        AfterCommit.run(book::forget);
    }

    /**
     * The note is not shown any longer; its versions are kept.
     *
     * @throws Conflict when guides or answers lean on it
     */
    @Transactional
    public void remove(String key) {
        if (!uses(key).none()) {
            throw Conflict.withState("The note is leaned on");
        }
        notes.remove(key, true);
        AfterCommit.run(book::forget);
    }

    @Transactional
    public void putBack(String key) {
        notes.remove(key, false);
        AfterCommit.run(book::forget);
    }

    /** What would lose its ground without the note. */
    public NoteUses uses(String key) {
        return new NoteUses(notes.guidesThatLeanOn(key), book.answersOn(key));
    }

    /** Keys of the notes for which the product has other words than editors, who have not answered yet. */
    public List<String> offered() {
        var standings = notes.standings();
        return shipped.notes().stream()
                .filter(it ->
                        standings.getOrDefault(it.key(), NoteStanding.NONE).isOffered(it))
                .map(ShippedNote::key)
                .toList();
    }

    public Optional<ShippedNote> offer(String key) {
        return shipped.findNote(key)
                .filter(it ->
                        notes.standings().getOrDefault(key, NoteStanding.NONE).isOffered(it));
    }

    /** The product's words become the newest version. */
    @Transactional
    public void takeUp(String key, Viewer editor) {
        ShippedNote offered = offer(key).orElseThrow(NotFound::new);
        notes.add(
                key, notes.require(key).number(), offered.text(), offered.text().hash(), "", editor.id());
        notes.check(key, offered.checked(), null);
        AfterCommit.run(book::forget);
    }

    @Transactional
    public void decline(String key) {
        offer(key).ifPresent(it -> notes.decline(key, it.text().hash()));
    }
}
