package no.sosialekommuner.strategy.checklist;

import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.chapter.Alongside;
import no.sosialekommuner.strategy.chapter.Alongside.Place;
import no.sosialekommuner.strategy.chapter.Kept;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The checklist of a chapter; each tick is saved as it is set where a script runs. */
@Controller
class TickController {

    private final PlanGuides guides;
    private final Ticks ticks;
    private final Alongside alongside;

    TickController(PlanGuides guides, Ticks ticks, Alongside alongside) {
        this.guides = guides;
        this.ticks = ticks;
        this.alongside = alongside;
    }

    /** Its fields are those of {@link Ticking}. */
    @PostMapping("/planer/{id}/kapittel/{chapter}/sjekkliste")
    ModelAndView tick(
            @PathVariable ContributionId id,
            @PathVariable String chapter,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Reply reply) {
        Place place = alongside.place(id, chapter, sent, viewer);
        Kept kept = alongside.keep(place, sent, viewer);
        if (!kept.isAll()) {
            return alongside.again(place, kept, "", viewer);
        }
        return reply.fragmentOr(
                place.address() + "#sjekkliste",
                "strategy/checklist/list",
                Map.of(
                        "plan",
                        place.plan(),
                        "chapter",
                        chapter,
                        "items",
                        guides.of(place.plan(), place.chapter()).checklist(),
                        "ticks",
                        ticks.of(id, chapter)));
    }
}
