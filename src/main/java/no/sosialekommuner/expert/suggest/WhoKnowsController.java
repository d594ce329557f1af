package no.sosialekommuner.expert.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.expert.suggest.Askings.Outcome;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import no.sosialekommuner.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Who knows this?", for a question, and asking one of them. */
@Controller
class WhoKnowsController {

    private static final String PAGE = "expert/suggest/page";
    private static final String PEOPLE = "expert/suggest/people";

    private final Contributions contributions;
    private final Suggestions suggestions;
    private final Askings askings;
    private final Texts texts;

    WhoKnowsController(Contributions contributions, Suggestions suggestions, Askings askings, Texts texts) {
        this.contributions = contributions;
        this.suggestions = suggestions;
        this.askings = askings;
        this.texts = texts;
    }

    @GetMapping("/bidrag/{id}/hvem-vet")
    ModelAndView page(@PathVariable ContributionId id, Viewer viewer) {
        Contribution question = question(contributions.requireReadable(id, viewer));
        return new ModelAndView(PAGE, model(question, viewer));
    }

    /** Where one is not asked, the page says why, and whom to ask instead. */
    @PostMapping("/bidrag/{id}/hvem-vet/{handle}")
    ModelAndView ask(@PathVariable ContributionId id, @PathVariable String handle, Viewer viewer, Reply reply) {
        Contribution question = question(contributions.requireWritable(id, viewer));
        Suggestion whom = suggestions.find(id, handle, viewer).orElseThrow(NotFound::new);
        Outcome outcome = askings.isOpen(id) ? askings.ask(id, whom, viewer) : Outcome.ASKED;
        if (outcome == Outcome.ASKED) {
            return reply.fragmentOr(address(id), PEOPLE, model(question, viewer));
        }
        Map<String, Object> model = model(question, viewer);
        model.put("refused", refused(outcome, whom, viewer));
        return reply.invalidFragmentOr(PAGE, PEOPLE, model);
    }

    private String refused(Outcome outcome, Suggestion whom, Viewer viewer) {
        return texts.text(
                viewer.language(),
                "expert.suggest.refused." + outcome.code(),
                whom.person().name());
    }

    private Map<String, Object> model(Contribution question, Viewer viewer) {
        boolean open = askings.isOpen(question.id());
        List<Suggestion> people = open ? suggestions.of(question.id(), viewer) : List.of();
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("own", question.author().equals(viewer.id()));
        model.put("open", open);
        model.put("people", people);
        return model;
    }

    /** Only what asks something and is published has somebody who may know the answer. */
    private static Contribution question(Contribution contribution) {
        if (contribution.kind() != Kind.QUESTION || contribution.state() != State.PUBLISHED) {
            throw new NotFound();
        }
        return contribution;
    }

    private static String address(ContributionId question) {
        return "/bidrag/" + question + "/hvem-vet";
    }
}
