package no.sosialekommuner.freshness.page;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.freshness.review.Say;
import no.sosialekommuner.freshness.review.SoundnessOpinions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one says whether a contribution still holds. */
@Controller
class HoldingController {

    static final String ADDRESS = "/bidrag/{id}/holdbarhet";
    static final String PAGE = "freshness/page/page";

    private final Holdings holdings;
    private final SoundnessOpinions opinions;

    HoldingController(Holdings holdings, SoundnessOpinions opinions) {
        this.holdings = holdings;
        this.opinions = opinions;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        return new ModelAndView(PAGE, Map.of("holding", holdings.of(holdings.require(id, viewer), viewer)));
    }

    /** One click is enough; the same once more changes nothing. Whoever wrote it settles it instead. */
    @PostMapping(ADDRESS + "/svar")
    ModelAndView say(
            @PathVariable ContributionId id,
            @Valid @ModelAttribute("opinion") OpinionForm form,
            BindingResult faults,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = holdings.require(id, viewer);
        if (contribution.author().equals(viewer.id())) {
            throw new NotAllowed();
        }
        Optional<Say> say = Say.of(form.svar());
        if (say.isEmpty()) {
            faults.rejectValue("svar", "freshness.say.missing");
        }
        if (faults.hasErrors()) {
            return Reply.invalid(PAGE, Map.of("holding", holdings.of(contribution, viewer)));
        }
        opinions.say(id, say.orElseThrow(), form.ord(), viewer.id());
        return reply.fragmentOr(
                after(form.fra(), contribution),
                "freshness/page/ask",
                Map.of("holding", holdings.of(contribution, viewer)));
    }

    /** Where one was before. */
    static String after(String from, Contribution contribution) {
        return switch (from) {
            case "min-side" -> "/min-side/holdbarhet";
            case "redaksjon" -> "/redaksjon/holdbarhet";
            case "bidrag" -> contribution.address();
            default -> "/bidrag/" + contribution.id() + "/holdbarhet";
        };
    }
}
