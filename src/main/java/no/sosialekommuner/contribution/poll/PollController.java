package no.sosialekommuner.contribution.poll;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Voting on the page of a contribution. Whoever may read it may vote, also where one may not write. */
@Controller
class PollController {

    private static final String ADDRESS = "/bidrag/{id}/stemme";
    private static final String FRAGMENT = "contribution/poll/poll";
    private static final String PAGE = "contribution/poll/page";

    private final Contributions contributions;
    private final Polls polls;
    private final Ballots ballots;

    PollController(Contributions contributions, Polls polls, Ballots ballots) {
        this.contributions = contributions;
        this.polls = polls;
        this.ballots = ballots;
    }

    @PutMapping(ADDRESS)
    ModelAndView vote(
            @PathVariable long id,
            @RequestParam(name = "valg", required = false) @Nullable Set<Long> chosen,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        try {
            Vote vote = ballots.put(contribution.id(), viewer.id(), chosen == null ? Set.of() : Set.copyOf(chosen));
            return answer(contribution, vote, "contribution.poll.vote.taken", viewer, reply);
        } catch (Invalid invalid) {
            Map<String, Object> model = model(contribution, viewer);
            model.put("fault", invalid.faults().get("valg"));
            return reply.invalidFragmentOr(PAGE, FRAGMENT, model);
        }
    }

    @DeleteMapping(ADDRESS)
    ModelAndView withdraw(@PathVariable long id, Viewer viewer, Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        Vote vote = ballots.remove(contribution.id(), viewer.id());
        return answer(contribution, vote, "contribution.poll.vote.removed", viewer, reply);
    }

    private ModelAndView answer(Contribution contribution, Vote vote, String done, Viewer viewer, Reply reply) {
        Map<String, Object> model = model(contribution, viewer);
        if (vote == Vote.TAKEN) {
            model.put("done", done);
            return reply.fragmentOr(contribution.address() + "#avstemning", FRAGMENT, model);
        }
        model.put("fault", "contribution.poll.vote." + vote.name().toLowerCase(Locale.ROOT));
        ModelAndView refused = reply.invalidFragmentOr(PAGE, FRAGMENT, model);
        refused.setStatus(HttpStatus.CONFLICT);
        return refused;
    }

    private Map<String, Object> model(Contribution contribution, Viewer viewer) {
        boolean published = contribution.state() == State.PUBLISHED;
        Map<String, Object> model = new HashMap<>();
        model.put("contribution", contribution);
        model.put("closable", published && contribution.rights(viewer).edit());
        model.put("poll", polls.find(contribution.id(), published, viewer).orElseThrow(NotFound::new));
        return model;
    }
}
