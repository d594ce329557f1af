package no.sosialekommuner.search.similar;

import java.util.Map;
import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a question fetches what is like it from here; "this answered me" leads to the question that did. */
@Controller
class SimilarQuestionsController {

    private final Contributions contributions;
    private final SimilarQuestions questions;

    SimilarQuestionsController(Contributions contributions, SimilarQuestions questions) {
        this.contributions = contributions;
        this.questions = questions;
    }

    @GetMapping("/sok/lignende")
    ModelAndView like(@RequestParam(defaultValue = "") String title, Viewer viewer) {
        return new ModelAndView("search/similar/list", Map.of("questions", questions.to(title, viewer)));
    }

    @PostMapping("/sok/lignende/{id}/svarte")
    ModelAndView answered(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution question = contributions.requireReadable(new ContributionId(id), viewer);
        questions.answered(question.id(), viewer.id());
        return reply.redirect(Addresses.of(question.id(), question.title()));
    }
}
