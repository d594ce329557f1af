package no.sosialekommuner.strategy.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.ChapterText;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.chapter.ChapterDrafts;
import no.sosialekommuner.text.Comparison;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a chapter said before, and the way back to it. */
@Controller
class ChapterVersionController {

    private static final String VERSIONS = "/planer/{id}/kapittel/{chapter}/versjoner";
    private static final int PAGE = 10;

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final ChapterDrafts drafts;

    ChapterVersionController(Plans plans, PlanChapters chapters, PlanGuides guides, ChapterDrafts drafts) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.drafts = drafts;
    }

    /** @param fra number of the newest one that is shown; the newest of all without */
    @GetMapping(VERSIONS)
    ModelAndView list(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(required = false) @Nullable Integer fra,
            Viewer viewer) {
        Plan plan = plans.requireReadable(id, viewer);
        PlanChapter known = chapters.require(id, chapter);
        List<ChapterText> texts = chapters.texts(id, chapter, fra == null ? Integer.MAX_VALUE : fra, PAGE + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("chapter", known);
        model.put("title", guides.of(plan, known).title().in(plan.language()));
        model.put("steps", steps(texts));
        model.put("next", texts.size() > PAGE ? texts.getLast().version() : null);
        return new ModelAndView("strategy/history/page", model);
    }

    /** An earlier text becomes what one has begun to write; it is saved like any other. */
    @PostMapping(VERSIONS + "/{version}/henting")
    ModelAndView fetch(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @PathVariable int version,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        ChapterText earlier = chapters.text(id, chapter, version).orElseThrow(NotFound::new);
        drafts.begin(plan, chapter, earlier.text(), viewer);
        return reply.redirect(plan.address(chapter) + "?lagret=hentet#teksten");
    }

    /** Each with what it changed; the one before the oldest is only compared with. */
    private static List<VersionStep> steps(List<ChapterText> texts) {
        List<VersionStep> steps = new ArrayList<>();
        for (int at = 0; at < Math.min(PAGE, texts.size()); at++) {
            String before = at + 1 < texts.size() ? texts.get(at + 1).text() : "";
            steps.add(new VersionStep(
                    texts.get(at), Comparison.of(before, texts.get(at).text())));
        }
        return steps;
    }
}
