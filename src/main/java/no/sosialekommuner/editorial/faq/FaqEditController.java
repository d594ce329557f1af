package no.sosialekommuner.editorial.faq;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Taxonomy;
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
import org.springframework.web.servlet.ModelAndView;

/** The wording of one entry. */
@Controller
class FaqEditController {

    private static final String ADDRESS = "/redaksjon/ofte-spurt";
    private static final String VIEW = "editorial/faq/edit";

    private final FaqDrafts drafts;
    private final FaqEditing editing;
    private final FaqSources sources;
    private final Taxonomy taxonomy;

    FaqEditController(FaqDrafts drafts, FaqEditing editing, FaqSources sources, Taxonomy taxonomy) {
        this.drafts = drafts;
        this.editing = editing;
        this.sources = sources;
        this.taxonomy = taxonomy;
    }

    @GetMapping(ADDRESS + "/ny")
    ModelAndView begin(Viewer viewer) {
        viewer.requireTending();
        return new ModelAndView(VIEW, model(null, FaqForm.empty(), viewer));
    }

    @PostMapping(ADDRESS + "/ny")
    ModelAndView write(@Valid @ModelAttribute("form") FaqForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        half(form, faults);
        if (!faults.hasErrors()) {
            try {
                return reply.redirect(ADDRESS + "/" + editing.write(form, viewer));
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(null, form, viewer));
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        return new ModelAndView(VIEW, model(draft, draft.form(), viewer));
    }

    /** Whoever was overtaken sees both wordings and loses nothing. */
    @PutMapping(ADDRESS + "/{id}")
    ModelAndView revise(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FaqForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        viewer.requireTending();
        FaqDraft draft = drafts.require(new FaqId(id), viewer);
        half(form, faults);
        if (!faults.hasErrors()) {
            try {
                editing.revise(draft, form);
                return reply.redirect(draft.address());
            } catch (Conflict _) {
                return overtaken(draft, form, viewer);
            } catch (Invalid invalid) {
                invalid.faults().forEach(faults::rejectValue);
            }
        }
        return Reply.invalid(VIEW, model(draft, form, viewer));
    }

    private static void half(FaqForm form, BindingResult faults) {
        if (form.nn().isHalf()) {
            String missing = form.nn().title().isEmpty() ? "title" : "answer";
            faults.rejectValue("nn." + missing, "editorial.faq." + missing + ".missing");
        }
    }

    private ModelAndView overtaken(FaqDraft theirs, FaqForm mine, Viewer viewer) {
        Map<String, Object> model = model(theirs, mine.at(theirs.version()), viewer);
        model.put("overtaken", FaqDifference.between(theirs.form(), mine, taxonomy.names(viewer.language())));
        ModelAndView page = new ModelAndView(VIEW, model);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(@Nullable FaqDraft draft, FaqForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("facets", taxonomy.facets(viewer.language()));
        if (draft != null) {
            model.put("draft", draft);
            difference(draft, viewer).ifPresent(it -> model.put("change", it));
        }
        return model;
    }

    /** What has changed at the source since the entry was last in line with it. */
    private Optional<FaqDifference> difference(FaqDraft draft, Viewer viewer) {
        if (!draft.waits() || draft.question() == null) {
            return Optional.empty();
        }
        Optional<FaqSource> taken = sources.taken(draft.id());
        return sources.find(draft.question())
                .flatMap(now -> taken.map(was -> FaqDifference.of(was, now, taxonomy.numbered(viewer.language()))));
    }
}
