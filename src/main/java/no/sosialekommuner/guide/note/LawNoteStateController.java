package no.sosialekommuner.guide.note;

import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/** What editors do with a law note as a whole: held against the law, taken out, and what the product offers. */
@Controller
class LawNoteStateController {

    private static final String ADDRESS = LawNoteController.ADDRESS + "/{key}";

    private final LawNotes notes;
    private final LawNoteEditing editing;

    LawNoteStateController(LawNotes notes, LawNoteEditing editing) {
        this.notes = notes;
        this.editing = editing;
    }

    @PutMapping(ADDRESS + "/kontroll")
    ModelAndView check(@PathVariable String key, Viewer viewer, Reply reply) {
        ShelvedNote note = require(key, viewer);
        editing.checkToday(key, viewer);
        return reply.redirect(note.address() + "?kontrollert");
    }

    @DeleteMapping(ADDRESS)
    ModelAndView remove(@PathVariable String key, Viewer viewer, Reply reply) {
        ShelvedNote note = require(key, viewer);
        try {
            editing.remove(key);
            return reply.redirect(LawNoteController.ADDRESS);
        } catch (Conflict _) {
            return reply.redirect(note.address() + "#bruk");
        }
    }

    @PostMapping(ADDRESS + "/tilbake")
    ModelAndView putBack(@PathVariable String key, Viewer viewer, Reply reply) {
        ShelvedNote note = require(key, viewer);
        editing.putBack(key);
        return reply.redirect(note.address());
    }

    @PutMapping(ADDRESS + "/tilbud")
    ModelAndView takeUp(@PathVariable String key, Viewer viewer, Reply reply) {
        ShelvedNote note = require(key, viewer);
        editing.takeUp(key, viewer);
        return reply.redirect(note.address());
    }

    @DeleteMapping(ADDRESS + "/tilbud")
    ModelAndView decline(@PathVariable String key, Viewer viewer, Reply reply) {
        ShelvedNote note = require(key, viewer);
        editing.decline(key);
        return reply.redirect(note.address());
    }

    private ShelvedNote require(String key, Viewer viewer) {
        viewer.requireTending();
        return notes.require(key);
    }
}
