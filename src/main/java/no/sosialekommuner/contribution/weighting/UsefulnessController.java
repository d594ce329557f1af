package no.sosialekommuner.contribution.weighting;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody may know what lists go by: in general, and for each contribution in numbers. */
@Controller
class UsefulnessController {

    private final Contributions contributions;
    private final Weightings weightings;
    private final Explanations explanations;

    UsefulnessController(Contributions contributions, Weightings weightings, Explanations explanations) {
        this.contributions = contributions;
        this.weightings = weightings;
        this.explanations = explanations;
    }

    @GetMapping("/om-vekting")
    ModelAndView about(Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("weights", weightings.inForce());
        model.put("history", weightings.history());
        model.put("progress", weightings.progress().orElse(null));
        model.put("editor", viewer.tends());
        return new ModelAndView("contribution/weighting/about", model);
    }

    @GetMapping("/bidrag/{id}/nytte")
    ModelAndView why(
            @PathVariable ContributionId id, @RequestParam(defaultValue = "all") String period, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(id, viewer);
        Period chosen = Period.of(period).orElse(Period.ALL);
        Map<String, Object> model = new HashMap<>();
        model.put("title", contribution.title());
        model.put("address", contribution.address());
        model.put("period", chosen);
        model.put("explanation", explanations.of(id, chosen, viewer).orElse(null));
        return new ModelAndView("contribution/weighting/why", model);
    }
}
