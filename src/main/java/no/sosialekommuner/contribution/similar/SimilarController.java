package no.sosialekommuner.contribution.similar;

import java.util.HashMap;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The contribution's page fetches what is similar from here when it has been shown: it costs that page nothing. */
@Controller
class SimilarController {

    private final Contributions contributions;
    private final Neighbours neighbours;

    SimilarController(Contributions contributions, Neighbours neighbours) {
        this.contributions = contributions;
        this.neighbours = neighbours;
    }

    @GetMapping("/bidrag/{id}/lignende")
    ModelAndView page(@PathVariable long id, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        Neighbours.Organisation organisation = neighbours.organisation(contribution);
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("similar", neighbours.byTags(contribution, viewer));
        model.put("organisation", organisation.name());
        model.put("others", neighbours.byOrganisation(contribution, organisation.number(), viewer));
        return new ModelAndView("contribution/similar/page", model);
    }
}
