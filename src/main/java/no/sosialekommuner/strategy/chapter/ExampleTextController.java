package no.sosialekommuner.strategy.chapter;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Chapter;
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

/** Takes an example, or the headings of a chapter's parts, into the text as a start. */
@Controller
class ExampleTextController {

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final ExampleTexts examples;

    ExampleTextController(Plans plans, PlanChapters chapters, PlanGuides guides, ExampleTexts examples) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.examples = examples;
    }

    /** @param eksempel its key; left out for the headings of the parts */
    @PostMapping("/planer/{id}/kapittel/{chapter}/eksempel")
    ModelAndView take(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String eksempel,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        Chapter guide = guides.of(plan, chapters.require(id, chapter));
        String words = eksempel.isEmpty() ? examples.parts(guide, plan) : examples.example(guide, eksempel, plan);
        examples.add(plan, chapter, words, viewer);
        return reply.redirect(plan.address(chapter) + "?lagret=eksempel#teksten");
    }
}
