package no.sosialekommuner.feedback.ask;

import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.feedback.request.Endings;
import no.sosialekommuner.feedback.request.Tending;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A request ends: with thanks to those who answered, or by being taken back. */
@Controller
class EndController {

    private static final int LONGEST = 2_000;

    private final Tending tending;
    private final Endings endings;

    EndController(Tending tending, Endings endings) {
        this.tending = tending;
        this.endings = endings;
    }

    @PutMapping("/innspill/{request}/avslutning")
    ModelAndView close(
            @PathVariable long request, @RequestParam(defaultValue = "") String outcome, Viewer viewer, Reply reply) {
        Contribution contribution = tending.require(request, viewer);
        if (outcome.length() > LONGEST) {
            throw new Invalid("outcome", "feedback.ask.question.long");
        }
        endings.close(request, outcome.strip(), viewer.id());
        return reply.redirect("/bidrag/" + contribution.id() + "/innspill?runde=" + request);
    }

    @DeleteMapping("/innspill/{request}")
    ModelAndView callOff(@PathVariable long request, Viewer viewer, Reply reply) {
        Contribution contribution = tending.require(request, viewer);
        endings.callOff(request);
        return reply.redirect("/bidrag/" + contribution.id() + "/innspill");
    }
}
