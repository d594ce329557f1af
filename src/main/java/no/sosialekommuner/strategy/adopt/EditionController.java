package no.sosialekommuner.strategy.adopt;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.document.Handouts;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.text.Comparison;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was adopted, as it was, and what has changed since. */
@Controller
class EditionController {

    private final Plans plans;
    private final Editions editions;
    private final Composition composition;
    private final PlanImprint imprint;
    private final Handouts handouts;

    EditionController(Plans plans, Editions editions, Composition composition, PlanImprint imprint, Handouts handouts) {
        this.plans = plans;
        this.editions = editions;
        this.composition = composition;
        this.imprint = imprint;
        this.handouts = handouts;
    }

    @GetMapping("/planer/{id}/utgaver/{number}")
    ModelAndView page(@PathVariable ContributionId id, @PathVariable int number, Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        Edition edition = editions.require(id, number);
        return new ModelAndView(
                "strategy/adopt/page",
                Map.of("plan", plan, "edition", edition, "html", editions.html(edition), "all", editions.of(id)));
    }

    @GetMapping("/planer/{id}/utgaver/{number}/dokument.pdf")
    void pdf(@PathVariable ContributionId id, @PathVariable int number, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Plan plan = plans.requireReadable(id, viewer);
        Edition edition = editions.require(id, number);
        handouts.pdf(edition.title(), editions.html(edition), imprint.of(plan, edition), viewer, response);
    }

    @GetMapping("/planer/{id}/utgaver/{number}/dokument.docx")
    void word(@PathVariable ContributionId id, @PathVariable int number, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Plan plan = plans.requireReadable(id, viewer);
        Edition edition = editions.require(id, number);
        handouts.word(edition.title(), editions.html(edition), imprint.of(plan, edition), viewer, response);
    }

    /** @param mot number of a later edition; left out, it is what is being written */
    @GetMapping("/planer/{id}/utgaver/{number}/forskjeller")
    ModelAndView compared(
            @PathVariable ContributionId id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int mot,
            Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        Edition before = editions.require(id, number);
        Edition after = mot == 0 ? null : editions.require(id, mot);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("before", before);
        model.put("after", after);
        model.put("title", Comparison.of(before.title(), after == null ? plan.title() : after.title()));
        model.put(
                "body",
                Comparison.of(
                        editions.body(before), after == null ? composition.document(plan) : editions.body(after)));
        return new ModelAndView("strategy/adopt/compared", model);
    }
}
