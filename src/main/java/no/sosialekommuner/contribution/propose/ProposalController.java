package no.sosialekommuner.contribution.propose;

import java.util.Map;
import no.sosialekommuner.member.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What became of the tags that one has proposed. */
@Controller
class ProposalController {

    private static final int MOST = 100;

    private final TagProposals proposals;

    ProposalController(TagProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/min-side/emneforslag")
    ModelAndView page(Viewer viewer) {
        return new ModelAndView("contribution/propose/page", Map.of("proposals", proposals.by(viewer, MOST)));
    }
}
