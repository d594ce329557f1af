package no.sosialekommuner.feedback.weight;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody may know how a score comes about; editors set how much an expert's word weighs in it. */
@Controller
class ExpertWeightController {

    private static final String ADDRESS = "/om-innspill";
    private static final String PAGE = "feedback/weight/page";

    private final ExpertWeights weights;

    ExpertWeightController(ExpertWeights weights) {
        this.weights = weights;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Viewer viewer) {
        ModelAndView page = new ModelAndView(PAGE, model(viewer));
        page.addObject("form", ExpertWeightForm.of(weights.history().getFirst()));
        return page;
    }

    @PostMapping(ADDRESS)
    ModelAndView set(
            @Valid @ModelAttribute("form") ExpertWeightForm form, BindingResult faults, Viewer viewer, Reply reply) {
        viewer.requireTending();
        Optional<BigDecimal> typed = form.number(faults);
        if (typed.isEmpty() || faults.hasErrors()) {
            return Reply.invalid(PAGE, model(viewer));
        }
        try {
            weights.set(typed.get(), form.reason().strip(), form.base(), viewer);
            return reply.redirect(ADDRESS);
        } catch (Conflict _) {
            faults.rejectValue("weight", "feedback.weight.conflict");
            ModelAndView page = new ModelAndView(PAGE, model(viewer));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private Map<String, Object> model(Viewer viewer) {
        List<ExpertWeight> history = weights.history();
        Map<String, Object> model = new HashMap<>();
        model.put("history", history);
        model.put("editor", viewer.tends());
        return model;
    }
}
