package no.sosialekommuner.strategy.adopt;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanState;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** That a plan is adopted: written down, mended, and followed by the next edition. */
@Controller
class AdoptionController {

    private static final String VIEW = "strategy/adopt/form";

    private final Plans plans;
    private final PlanChapters chapters;
    private final Editions editions;
    private final Today today;

    AdoptionController(Plans plans, PlanChapters chapters, Editions editions, Today today) {
        this.plans = plans;
        this.chapters = chapters;
        this.editions = editions;
        this.today = today;
    }

    /** What is written down already comes back filled in. */
    @GetMapping("/planer/{id}/vedtak")
    ModelAndView form(@PathVariable ContributionId id, Viewer viewer) {
        Plan plan = plans.requireTended(id, viewer);
        AdoptionForm form = plan.state() == PlanState.ADOPTED
                ? AdoptionForm.of(editions.latest(id).orElseThrow())
                : AdoptionForm.on(today.date(), plan.version());
        return new ModelAndView(VIEW, model(plan, form, false));
    }

    @PostMapping("/planer/{id}/vedtak")
    ModelAndView adopt(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") AdoptionForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        form.faults(today.date()).forEach(faults::rejectValue);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(plan, form, false));
        }
        try {
            return reply.redirect(editions.adopt(id, form, viewer).address());
        } catch (Conflict _) {
            return overtaken(plans.requireTended(id, viewer), form);
        }
    }

    @PostMapping("/planer/{id}/vedtak/retting")
    ModelAndView amend(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") AdoptionForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireTended(id, viewer);
        form.faults(today.date()).forEach(faults::rejectValue);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(plan, form, false));
        }
        Edition latest = editions.latest(id).orElseThrow(NotFound::new);
        editions.amend(latest, form);
        return reply.redirect(latest.address());
    }

    @PostMapping("/planer/{id}/ny-utgave")
    ModelAndView beginNext(@PathVariable ContributionId id, Viewer viewer, Reply reply) {
        editions.beginNext(id, viewer);
        return reply.redirect("/planer/" + id);
    }

    /** Somebody else adopted it, or wrote in it: nothing typed is lost, and what has happened is said. */
    private ModelAndView overtaken(Plan plan, AdoptionForm form) {
        ModelAndView page = new ModelAndView(VIEW, model(plan, form.at(plan.version()), true));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Map<String, Object> model(Plan plan, AdoptionForm form, boolean overtaken) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("form", form);
        model.put("overtaken", overtaken);
        model.put("latest", editions.latest(plan.id()).orElse(null));
        model.put(
                "unready",
                chapters.of(plan.id()).stream().filter(it -> !it.isReady()).count());
        return model;
    }
}
