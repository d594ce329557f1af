package no.sosialekommuner.strategy.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.chapter.PlanChapterPages;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short answers of a chapter are one form, of which only what was changed is saved. */
@Controller
class AnswerController {

    private static final String TYPED = "svar-";
    private static final String WAS = "var-";

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final ShortAnswers answers;
    private final PlanChapterPages pages;

    AnswerController(
            Plans plans, PlanChapters chapters, PlanGuides guides, ShortAnswers answers, PlanChapterPages pages) {
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.answers = answers;
        this.pages = pages;
    }

    @PostMapping("/planer/{id}/kapittel/{chapter}/svar")
    ModelAndView answer(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Plan plan = plans.requireWritable(id, viewer);
        Answering answering = Answering.sent(
                guides.of(plan, chapters.require(id, chapter)).questions(), texts(sent, TYPED), texts(sent, WAS));
        answering.questions().stream()
                .map(Item::key)
                .filter(it -> sent.containsKey(TYPED + it))
                .forEach(question -> {
                    save(plan, chapter, question, answering, viewer);
                });
        if (answering.isWell()) {
            return reply.fragmentOr(
                    plan.address(chapter) + "?lagret=svar#sporsmal",
                    "strategy/answer/state",
                    Map.of("answering", answering, "plan", plan));
        }
        Map<String, Object> model = new LinkedHashMap<>(pages.of(plan, chapter, viewer));
        model.put("answering", answering);
        return reply.invalidFragmentOr(PlanChapterPages.VIEW, "strategy/answer/state", model);
    }

    private void save(Plan plan, String chapter, String question, Answering answering, Viewer viewer) {
        String typed = answering.typed(question);
        if (typed.length() > ShortAnswers.LONGEST) {
            answering.faults().put(question, "strategy.answer.long");
            return;
        }
        answers.save(plan.id(), chapter, question, answering.was(question), typed, viewer)
                .ifPresentOrElse(
                        theirs -> {
                            answering.overtaken().put(question, theirs);
                            answering.was().put(question, theirs.text());
                        },
                        () -> {
                            if (!typed.equals(answering.was(question))) {
                                answering.was().put(question, typed);
                            }
                        });
    }

    /** What comes by name is not cleaned on the way in. */
    private static Map<String, String> texts(Map<String, String> sent, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                texts.put(
                        name.substring(prefix.length()), PlainText.clean(value).strip());
            }
        });
        return texts;
    }
}
