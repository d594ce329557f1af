package no.sosialekommuner.strategy.chapter;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Chapter;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.chapter.Alongside.Place;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes an example, or the headings of a chapter's parts, into the text as a start. */
@Controller
class ExampleTextController {

    private final PlanGuides guides;
    private final ExampleTexts examples;
    private final Alongside alongside;

    ExampleTextController(PlanGuides guides, ExampleTexts examples, Alongside alongside) {
        this.guides = guides;
        this.examples = examples;
        this.alongside = alongside;
    }

    /** @param eksempel its key; left out for the headings of the parts */
    @PostMapping("/planer/{id}/kapittel/{chapter}/eksempel")
    ModelAndView take(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam(defaultValue = "") String eksempel,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Plan plan = place.plan();
        Kept kept = alongside.keep(place, sent, viewer);
        if (kept.form() != null && kept.form().isLong()) {
            return alongside.again(place, kept, "", viewer);
        }
        Chapter guide = guides.of(plan, place.chapter());
        String words = eksempel.isEmpty() ? examples.parts(guide, plan) : examples.example(guide, eksempel, plan);
        examples.add(plan, chapter, words, viewer);
        return alongside.then(place, kept, place.address() + "?lagret=eksempel#teksten", "eksempel", viewer, reply);
    }
}
