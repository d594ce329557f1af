package no.sosialekommuner.strategy.evaluate;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looking at what came of a plan. */
@Controller
class EvaluationController {

    private static final String FORM = "strategy/evaluate/form";

    private final Plans plans;
    private final Editions editions;
    private final Goals goals;
    private final Evaluations evaluations;
    private final Today today;

    EvaluationController(Plans plans, Editions editions, Goals goals, Evaluations evaluations, Today today) {
        this.plans = plans;
        this.editions = editions;
        this.goals = goals;
        this.evaluations = evaluations;
        this.today = today;
    }

    /** All that was found out, each edition with its goals. */
    @GetMapping("/planer/{id}/evaluering")
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        List<Evaluation> all = evaluations.of(id);
        List<Evaluated> editions = this.editions.of(id).stream()
                .map(edition -> new Evaluated(
                        edition,
                        goals.of(plan, edition),
                        all.stream()
                                .filter(it -> it.edition() == edition.number())
                                .toList()))
                .toList();
        return new ModelAndView("strategy/evaluate/page", Map.of("plan", plan, "editions", editions));
    }

    @GetMapping("/planer/{id}/evaluering/ny")
    ModelAndView form(@PathVariable ContributionId id, Viewer viewer) {
        Plan plan = plans.requireTended(id, viewer);
        Edition edition = editions.latest(id).orElseThrow(NotFound::new);
        return new ModelAndView(FORM, model(plan, edition, goals.of(plan, edition), EvaluationForm.on(today.date())));
    }

    @PostMapping("/planer/{id}/evaluering")
    ModelAndView write(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") EvaluationForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        Edition edition = editions.latest(id).orElseThrow(NotFound::new);
        List<Goal> measured = goals.of(plan, edition);
        form.faults(edition, measured, today.date()).forEach(faults::rejectValue);
        if (faults.hasErrors()) {
            return Reply.invalid(FORM, model(plan, edition, measured, form));
        }
        evaluations.write(edition, form, measured, viewer);
        return reply.redirect(form.isAgain() ? "/planer/" + id + "/evaluering" : "/planer/" + id);
    }

    private static Map<String, Object> model(Plan plan, Edition edition, List<Goal> measured, EvaluationForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("edition", edition);
        model.put("goals", measured);
        model.put("form", form);
        return model;
    }
}
