package no.sosialekommuner.strategy.present;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A page with a chapter on it says that it is open, and hears who else is there and whether the text has changed since. */
@Controller
class PresentController {

    private final Plans plans;
    private final PlanChapters chapters;
    private final Writers writers;

    PresentController(Plans plans, PlanChapters chapters, Writers writers) {
        this.plans = plans;
        this.chapters = chapters;
        this.writers = writers;
    }

    /** @param versjon the one that stands on the page */
    @PostMapping("/planer/{id}/kapittel/{chapter}/her")
    ModelAndView here(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "0") int versjon,
            Viewer viewer) {
        Plan plan = plans.requireWritable(id, viewer);
        ChapterText now = chapters.text(plan.id(), chapter);
        writers.see(plan.id(), chapter, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("writers", writers.of(plan.id(), chapter, viewer));
        model.put("newer", now.version() > versjon ? now : null);
        return new ModelAndView("strategy/present/here", model);
    }
}
