package no.sosialekommuner.guide.note;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Law notes as editors write them. Whoever was overtaken sees both wordings and loses nothing. */
@Controller
class LawNoteController {

    static final String ADDRESS = "/redaksjon/lovnotater";
    private static final String VIEW = "guide/note/edit";
    private static final String OLDEST = "kontrollert";

    private final LawNotes notes;
    private final LawNoteEditing editing;
    private final LawBook law;

    LawNoteController(LawNotes notes, LawNoteEditing editing, LawBook law) {
        this.notes = notes;
        this.editing = editing;
        this.law = law;
    }

    /** @param sort {@code kontrollert} for those first that were held against the law longest ago */
    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(defaultValue = "navn") String sort, Viewer viewer) {
        viewer.requireTending();
        Comparator<ShelvedNote> named = Comparator.comparing(
                it -> it.text().title().in(viewer.language()).toLowerCase(Locale.ROOT));
        Comparator<ShelvedNote> order =
                sort.equals(OLDEST) ? Comparator.comparing(ShelvedNote::checked).thenComparing(named) : named;
        List<ShelvedNote> all = notes.all().stream()
                .sorted(Comparator.comparing(ShelvedNote::removed).thenComparing(order))
                .toList();
        return new ModelAndView(
                "guide/note/list",
                Map.of("notes", all, "offered", editing.offered(), "sort", sort.equals(OLDEST) ? OLDEST : "navn"));
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(VIEW, model(null, LawNoteForm.empty()));
    }

    @PostMapping(ADDRESS)
    ModelAndView create(@ModelAttribute("form") LawNoteForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        LawNoteCheck.of(form, law, faults);
        if (!faults.hasErrors()) {
            try {
                return reply.redirect("/lovverk/" + editing.create(form, viewer));
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(null, form));
    }

    /** @param fra the version that the fields are filled from; the newest where none is named */
    @GetMapping(ADDRESS + "/{key}")
    ModelAndView page(@PathVariable String key, @RequestParam(defaultValue = "0") int fra, Viewer viewer) {
        viewer.requireTending();
        ShelvedNote note = notes.require(key);
        NoteText text = fra == 0 ? note.text() : notes.text(key, fra);
        return new ModelAndView(VIEW, model(note, LawNoteForm.of(text, note.number())));
    }

    @PutMapping(ADDRESS + "/{key}")
    ModelAndView revise(
            @PathVariable String key,
            @ModelAttribute("form") LawNoteForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        ShelvedNote note = notes.require(key);
        LawNoteCheck.of(form, law, faults);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(note, form));
        }
        try {
            editing.revise(key, form, viewer);
            return reply.redirect(note.removed() ? note.address() : "/lovverk/" + key);
        } catch (Conflict _) {
            return overtaken(notes.require(key), form);
        }
    }

    private ModelAndView overtaken(ShelvedNote theirs, LawNoteForm mine) {
        Map<String, Object> model = model(theirs, mine.at(theirs.number()));
        model.put("overtaken", NoteDifferences.between(theirs.text(), mine.said(), law));
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(@Nullable ShelvedNote note, LawNoteForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("laws", law.laws());
        model.put("sources", law.sources());
        if (note != null) {
            model.put("note", note);
            model.put("uses", editing.uses(note.key()));
            editing.offer(note.key())
                    .ifPresent(it -> model.put("offer", NoteDifferences.between(note.text(), it.text(), law)));
        }
        return model;
    }
}
