package no.sosialekommuner.contribution.weighting;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Editors try weights and set them. */
@Controller
class WeightingController {

    private static final String ADDRESS = "/admin/vekting";
    private static final String PAGE = "contribution/weighting/edit";

    private final Weightings weightings;
    private final Previews previews;
    private final Texts texts;

    WeightingController(Weightings weightings, Previews previews, Texts texts) {
        this.weightings = weightings;
        this.previews = previews;
        this.texts = texts;
    }

    /** @param versjon the version whose weights the form is filled with; without it the newest's */
    @GetMapping(ADDRESS)
    ModelAndView page(@RequestParam(required = false) @Nullable Integer versjon, Viewer viewer) {
        requireEditor(viewer);
        Weights newest = weightings.newest();
        WeightsForm form = versjon == null
                ? WeightsForm.of(newest, "", newest.version())
                : WeightsForm.of(
                        weightings.require(versjon),
                        texts.text(viewer.language(), "contribution.weighting.restored", versjon),
                        newest.version());
        ModelAndView page = new ModelAndView(PAGE, model(null));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ADDRESS + "/forhandsvisning")
    ModelAndView preview(@Valid @ModelAttribute("form") WeightsForm form, BindingResult faults, Viewer viewer) {
        requireEditor(viewer);
        Optional<Weights> typed = form.weights(faults);
        return typed.isEmpty()
                ? Reply.invalid(PAGE, model(null))
                : new ModelAndView(PAGE, model(previews.of(typed.get(), viewer)));
    }

    @PostMapping(ADDRESS)
    ModelAndView set(
            @Valid @ModelAttribute("form") WeightsForm form, BindingResult faults, Viewer viewer, Reply reply) {
        requireEditor(viewer);
        if (form.reason() == null || form.reason().isBlank()) {
            faults.rejectValue("reason", "contribution.weighting.why-needed");
        }
        Optional<Weights> typed = form.weights(faults);
        if (typed.isEmpty()) {
            return Reply.invalid(PAGE, model(null));
        }
        try {
            weightings.set(typed.get(), viewer);
            return reply.redirect("/om-vekting");
        } catch (Conflict _) {
            faults.rejectValue("reason", "contribution.weighting.conflict");
            ModelAndView page = new ModelAndView(PAGE, model(null));
            page.addObject("version", weightings.newest().version());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private Map<String, Object> model(@Nullable Preview preview) {
        Map<String, Object> model = new HashMap<>();
        model.put("history", weightings.history());
        model.put("preview", preview);
        model.put("progress", weightings.progress().orElse(null));
        return model;
    }

    private static void requireEditor(Viewer viewer) {
        viewer.requireTending();
    }
}
