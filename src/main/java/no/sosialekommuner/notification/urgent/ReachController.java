package no.sosialekommuner.notification.urgent;

import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tells the asker how far an urgent question has come. */
@Controller
class ReachController {

    private final Contributions contributions;
    private final Reaches reaches;

    ReachController(Contributions contributions, Reaches reaches) {
        this.contributions = contributions;
        this.reaches = reaches;
    }

    @GetMapping("/bidrag/{id}/hast")
    ModelAndView reach(@PathVariable long id, Viewer viewer) {
        Contribution question = contributions.requireReadable(new ContributionId(id), viewer);
        if (!question.author().equals(viewer.id())) {
            throw new NotAllowed();
        }
        return new ModelAndView(
                "notification/urgent/page", Map.of("question", question, "reach", reaches.of(question.id())));
    }
}
