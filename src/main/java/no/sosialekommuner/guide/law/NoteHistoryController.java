package no.sosialekommuner.guide.law;

import java.util.Map;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.guide.LawNote;
import no.sosialekommuner.guide.note.LawNotes;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a note has said, who changed it and why, and when it was held against the law. */
@Controller
class NoteHistoryController {

    private final LawBook book;
    private final LawNotes notes;

    NoteHistoryController(LawBook book, LawNotes notes) {
        this.book = book;
        this.notes = notes;
    }

    @GetMapping("/lovverk/{note}/historikk")
    ModelAndView history(@PathVariable String note, Viewer viewer) {
        LawNote shown = book.require(note);
        return new ModelAndView(
                "guide/law/history",
                Map.of(
                        "note",
                        shown,
                        "versions",
                        notes.versions(note),
                        "checks",
                        notes.checks(note),
                        "book",
                        book,
                        "tends",
                        viewer.tends()));
    }
}
