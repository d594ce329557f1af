package no.sosialekommuner.contribution.accept;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accepting changes the whole page: its state, and which answer comes first. */
@Controller
class AcceptController {

    private static final String ADDRESS = "/bidrag/{id}/godtatt";

    private final Acceptances acceptances;

    AcceptController(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @PutMapping(ADDRESS)
    ModelAndView accept(@PathVariable long id, @RequestParam long svar, Viewer viewer, Reply reply) {
        Contribution question = acceptances.put(new ContributionId(id), new ReplyId(svar), viewer);
        return reply.redirect(question.address() + "#godtatt");
    }

    @DeleteMapping(ADDRESS)
    ModelAndView undo(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution question = acceptances.remove(new ContributionId(id), viewer);
        return reply.redirect(question.address() + "#svar");
    }
}
