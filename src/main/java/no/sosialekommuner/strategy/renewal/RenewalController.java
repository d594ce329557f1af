package no.sosialekommuner.strategy.renewal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.GuideChanges;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What has changed in the guide since the plan began, and the step to the newer version. */
@Controller
class RenewalController {

    private final Plans plans;
    private final Guides guides;
    private final Renewals renewals;

    RenewalController(Plans plans, Guides guides, Renewals renewals) {
        this.plans = plans;
        this.guides = guides;
        this.renewals = renewals;
    }

    @GetMapping("/planer/{id}/veiledning")
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        Guide newest = guides.current(plan.guide());
        GuideChanges changes = guides.changes(plan.guide(), plan.guideVersion(), newest.version());
        List<ChangedChapter> chapters = changes.chapters().stream()
                .map(it -> ChangedChapter.of(it, plan.language()))
                .filter(it -> !it.sort().equals("changed")
                        || it.moved()
                        || !it.differences().isEmpty())
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("newest", newest);
        model.put("frame", ChangedChapter.differences(changes.frame(), plan.language()));
        model.put("chapters", chapters);
        return new ModelAndView("strategy/renewal/page", model);
    }

    @PostMapping("/planer/{id}/veiledning")
    ModelAndView renew(@PathVariable ContributionId id, Viewer viewer, Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        renewals.renew(plan, viewer);
        return reply.redirect(plan.address());
    }

    /** A chapter that the guide has no longer, and in which nothing stands. */
    @DeleteMapping("/planer/{id}/kapittel/{chapter}")
    ModelAndView remove(@PathVariable ContributionId id, @PathVariable String chapter, Viewer viewer, Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        renewals.remove(plan, chapter, viewer);
        return reply.redirect(plan.address());
    }
}
