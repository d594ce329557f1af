package no.sosialekommuner.guide.register;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.guide.LawBook;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Laws and other sources as editors tend them. Whoever was overtaken sees both wordings and loses nothing. */
@Controller
class LawRegisterController {

    private static final String ADDRESS = "/redaksjon/lovnotater/lover";
    private static final String VIEW = "guide/register/edit";

    private final RegisteredLaws laws;
    private final LawEditing editing;
    private final LawBook book;
    private final Today today;

    LawRegisterController(RegisteredLaws laws, LawEditing editing, LawBook book, Today today) {
        this.laws = laws;
        this.editing = editing;
        this.book = book;
        this.today = today;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView("guide/register/list", Map.of("laws", laws.all(), "book", book));
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(@RequestParam(defaultValue = "law") String kind, Viewer viewer) {
        viewer.requireTending();
        LawKind of = LawKind.of(kind);
        return new ModelAndView(VIEW, model(null, of, LawForm.empty(of)));
    }

    @PostMapping(ADDRESS)
    ModelAndView create(@ModelAttribute("form") LawForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        LawKind kind = form.ofKind();
        LawFormCheck.of(form, kind, today.date(), faults);
        if (!faults.hasErrors()) {
            try {
                String key = editing.create(kind, form.said(kind), form.note(), viewer);
                return reply.redirect(ADDRESS + "#" + key);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(null, kind, form));
    }

    /** @param fra the version that the fields are filled from; the newest where none is named */
    @GetMapping(ADDRESS + "/{key}")
    ModelAndView page(@PathVariable String key, @RequestParam(defaultValue = "0") int fra, Viewer viewer) {
        viewer.requireTending();
        ShelvedLaw law = laws.require(key);
        LawText text = fra == 0 ? law.text() : laws.text(key, fra);
        return new ModelAndView(VIEW, model(law, law.kind(), LawForm.of(law.kind(), text, law.number())));
    }

    @PutMapping(ADDRESS + "/{key}")
    ModelAndView revise(
            @PathVariable String key,
            @ModelAttribute("form") LawForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        ShelvedLaw law = laws.require(key);
        LawFormCheck.of(form, law.kind(), today.date(), faults);
        if (!faults.hasErrors()) {
            try {
                editing.revise(law, form.version(), form.said(law.kind()), form.note(), viewer);
                return reply.redirect(ADDRESS + "#" + key);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            } catch (Conflict _) {
                return overtaken(laws.require(key), form);
            }
        }
        return Reply.invalid(VIEW, model(law, law.kind(), form));
    }

    @DeleteMapping(ADDRESS + "/{key}")
    ModelAndView remove(@PathVariable String key, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedLaw law = laws.require(key);
        try {
            editing.remove(key);
            return reply.redirect(ADDRESS);
        } catch (Conflict _) {
            return reply.redirect(law.address() + "#bruk");
        }
    }

    @PostMapping(ADDRESS + "/{key}/tilbake")
    ModelAndView putBack(@PathVariable String key, Viewer viewer, Reply reply) {
        viewer.requireTending();
        ShelvedLaw law = laws.require(key);
        editing.putBack(key);
        return reply.redirect(law.address());
    }

    private ModelAndView overtaken(ShelvedLaw theirs, LawForm mine) {
        Map<String, Object> model = model(theirs, theirs.kind(), mine.at(theirs.number()));
        model.put("overtaken", mine.said(theirs.kind()));
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(@Nullable ShelvedLaw law, LawKind kind, LawForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", kind);
        model.put("form", form);
        if (law != null) {
            model.put("law", law);
            model.put("versions", laws.versions(law.key()));
            model.put("notes", laws.notesThatCite(law.key()));
            model.put("held", book.isHeld(law.key()));
        }
        return model;
    }
}
