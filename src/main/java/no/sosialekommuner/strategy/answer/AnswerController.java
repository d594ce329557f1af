package no.sosialekommuner.strategy.answer;

import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.chapter.Alongside;
import no.sosialekommuner.strategy.chapter.Alongside.Place;
import no.sosialekommuner.strategy.chapter.Kept;
import no.sosialekommuner.strategy.chapter.PlanChapterPages;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The short answers of a chapter are saved together, but only what was changed of them. */
@Controller
class AnswerController {

    private static final String STATE = "strategy/answer/state";

    private final Alongside alongside;

    AnswerController(Alongside alongside) {
        this.alongside = alongside;
    }

    @PostMapping("/planer/{id}/kapittel/{chapter}/svar")
    ModelAndView answer(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Kept kept = alongside.keep(place, sent, viewer);
        if (!kept.answering().isWell()) {
            return reply.invalidFragmentOr(PlanChapterPages.VIEW, STATE, alongside.model(place, kept, viewer));
        }
        return kept.isAll()
                ? reply.fragmentOr(
                        place.address() + "?lagret=svar#sporsmal",
                        STATE,
                        Map.of("answering", kept.answering(), "plan", place.plan()))
                : alongside.again(place, kept, "svar", viewer);
    }
}
