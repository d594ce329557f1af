package no.sosialekommuner.strategy.assign;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives a chapter to a colleague, or to nobody. */
@Controller
class AssignController {

    private final Plans plans;
    private final Assignments assignments;

    AssignController(Plans plans, Assignments assignments) {
        this.plans = plans;
        this.assignments = assignments;
    }

    @PutMapping("/planer/{id}/kapittel/{chapter}/ansvar")
    ModelAndView assign(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(required = false) @Nullable Long medlem,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        assignments.assign(plan, chapter, medlem == null ? null : new MemberId(medlem), viewer);
        return reply.redirect(plan.address() + "#kapittel-" + chapter);
    }
}
