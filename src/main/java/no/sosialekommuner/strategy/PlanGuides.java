package no.sosialekommuner.strategy;

import java.util.List;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.guide.Guide;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** What the guide says to a plan: in the version that the plan is written by. */
@Component
public class PlanGuides {

    private final Guides guides;

    PlanGuides(Guides guides) {
        this.guides = guides;
    }

    public Guide of(Plan plan) {
        return guides.require(plan.guide(), plan.guideVersion());
    }

    /** As the last version that has it says it. */
    public Chapter of(Plan plan, PlanChapter chapter) {
        return guides.require(plan.guide(), chapter.guideVersion())
                .chapter(chapter.key())
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when the chapter has no such table */
    public Table table(Plan plan, PlanChapter chapter, String table) {
        return of(plan, chapter).tables().stream()
                .filter(it -> it.key().equals(table))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The version that the plan may be moved to; its own where there is none newer. */
    public int newest(Plan plan) {
        return guides.current(plan.guide()).version();
    }

    public List<Guide> inUse() {
        return guides.current();
    }
}
