package no.sosialekommuner.strategy.borrow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How others wrote the same chapter, and taking it over. */
@Controller
class BorrowController {

    private static final int PAGE = 5;

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final Lending lending;
    private final Borrowings borrowings;

    BorrowController(Plans plans, PlanChapters chapters, PlanGuides guides, Lending lending, Borrowings borrowings) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.lending = lending;
        this.borrowings = borrowings;
    }

    /** @param fra how many come before; they are ordered by size, so there is no other place to go on from */
    @GetMapping("/planer/{id}/kapittel/{chapter}/andre")
    ModelAndView page(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "0") int fra,
            Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        PlanChapter own = chapters.require(id, chapter);
        int from = Math.clamp(fra, 0, 10_000);
        List<Lent> found = lending.of(plan, chapter, from, PAGE + 1, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("chapter", own);
        model.put("title", guides.of(plan, own).title().in(plan.language()));
        model.put("found", found.subList(0, Math.min(PAGE, found.size())));
        model.put("next", found.size() > PAGE ? from + PAGE : null);
        return new ModelAndView("strategy/borrow/page", model);
    }

    @PostMapping("/planer/{id}/kapittel/{chapter}/overtaking")
    ModelAndView take(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam ContributionId fra,
            @RequestParam(defaultValue = "false") boolean rader,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        Lent lent = lending.find(plan, chapter, fra, viewer).orElseThrow(NotFound::new);
        borrowings.take(plan, chapter, lent, rader, viewer);
        return reply.redirect(plan.address(chapter) + "?lagret=eksempel#teksten");
    }
}
