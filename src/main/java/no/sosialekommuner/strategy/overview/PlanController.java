package no.sosialekommuner.strategy.overview;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Colleagues;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.strategy.share.Sharings;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A plan at a glance. */
@Controller
class PlanController {

    private static final String VIEW = "strategy/overview/page";

    private final Plans plans;
    private final Overviews overviews;
    private final Colleagues colleagues;
    private final PlanNames names;
    private final Editions editions;
    private final Sharings sharings;

    PlanController(
            Plans plans,
            Overviews overviews,
            Colleagues colleagues,
            PlanNames names,
            Editions editions,
            Sharings sharings) {
        this.plans = plans;
        this.overviews = overviews;
        this.colleagues = colleagues;
        this.names = names;
        this.editions = editions;
        this.sharings = sharings;
    }

    /**
     * Whoever comes from what was shared of a plan is led to the plan.
     *
     * @param ansvar the chapter that is being given to somebody
     */
    @GetMapping("/planer/{id}")
    ModelAndView page(@PathVariable ContributionId id, @RequestParam(defaultValue = "") String ansvar, Viewer viewer) {
        Plan plan = plans.requireReadable(plans.behind(id), viewer);
        if (!plan.id().equals(id)) {
            return new ModelAndView("redirect:" + plan.address());
        }
        return new ModelAndView(VIEW, model(plan, ansvar, new TitleForm(plan.title()), viewer));
    }

    @PutMapping("/planer/{id}/tittel")
    ModelAndView rename(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("form") TitleForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        if (faults.hasErrors()) {
            return Reply.invalid(VIEW, model(plan, "", form, viewer));
        }
        names.put(plan, form.title(), viewer);
        return reply.redirect(plan.address());
    }

    private Map<String, Object> model(Plan plan, String assigning, TitleForm form, Viewer viewer) {
        PlanOverview overview = overviews.of(plan, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("page", overview);
        model.put("next", overview.next(viewer.id()).orElse(null));
        model.put("own", overview.own(viewer.id()).isPresent());
        model.put("assigning", plan.open() ? assigning : "");
        model.put("colleagues", plan.open() && !assigning.isEmpty() ? colleagues.of(plan.space()) : List.of());
        model.put("title", form.title());
        model.put("editions", editions.of(plan.id()));
        model.put("sharing", sharings.find(plan.id()).orElse(null));
        return model;
    }
}
