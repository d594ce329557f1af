package no.sosialekommuner.strategy.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checklist of a chapter is one form; each tick is saved as it is set where a script runs. */
@Controller
class TickController {

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final Ticks ticks;

    TickController(Plans plans, PlanChapters chapters, PlanGuides guides, Ticks ticks) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.ticks = ticks;
    }

    /**
     * @param punkt what is ticked now
     * @param var what was when the list was opened
     */
    @PostMapping("/planer/{id}/kapittel/{chapter}/sjekkliste")
    ModelAndView tick(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") List<String> punkt,
            @RequestParam(defaultValue = "") List<String> var,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        Chapter guide = guides.of(plan, chapters.require(id, chapter));
        Set<String> known = guide.checklist().stream().map(Item::key).collect(Collectors.toSet());
        ticks.change(id, chapter, known, Set.copyOf(var), Set.copyOf(punkt), viewer);
        return reply.fragmentOr(
                plan.address(chapter) + "#sjekkliste",
                "strategy/checklist/list",
                Map.of("plan", plan, "chapter", chapter, "items", guide.checklist(), "ticks", ticks.of(id, chapter)));
    }
}
