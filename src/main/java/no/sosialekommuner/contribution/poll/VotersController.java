package no.sosialekommuner.contribution.poll;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** All who chose something in a poll with names, where the poll itself names only the first. Nobody is told more here than there. */
@Controller
class VotersController {

    private static final int PAGE = 50;

    private final Contributions contributions;
    private final Polls polls;
    private final Voters voters;

    VotersController(Contributions contributions, Polls polls, Voters voters) {
        this.contributions = contributions;
        this.polls = polls;
        this.voters = voters;
    }

    /** @param svar id of a choice; left out, one is led to the poll */
    @GetMapping("/bidrag/{id}/avstemning")
    ModelAndView page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long svar,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            Reply reply) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        if (svar == null) {
            return reply.redirect(contribution.address() + "#avstemning");
        }
        PollView poll = requireNamed(contribution, viewer);
        PollChoice choice = requireChoice(poll, svar);
        Voters.Part part = voters.of(contribution.id(), svar, cursor, PAGE);
        int gone = choice.votes() - voters.known(contribution.id(), svar);
        VotersPage page = new VotersPage(contribution, poll, choice, part.people(), Math.max(0, gone), part.next());
        return new ModelAndView("contribution/poll/voters", Map.of("page", page));
    }

    /**
     * By their names.
     *
     * @param cursor the {@code next} of the part before
     * @param limit 1 to 100
     */
    @GetMapping("/api/v1/contributions/{id}/poll/choices/{choice}/voters")
    @ResponseBody
    Answer list(
            @PathVariable long id,
            @PathVariable long choice,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Contribution contribution = contributions.requireReadable(new ContributionId(id), viewer);
        PollChoice chosen = requireChoice(requireNamed(contribution, viewer), choice);
        Voters.Part part = voters.of(contribution.id(), chosen.id(), cursor, Math.clamp(limit, 1, 100));
        return new Answer(
                part.people().stream()
                        .map(it -> new Voter(it.handle(), it.name(), it.organisationNumber()))
                        .toList(),
                part.next());
    }

    /** One whose voters the viewer is told. */
    private PollView requireNamed(Contribution contribution, Viewer viewer) {
        boolean published = contribution.state() == State.PUBLISHED;
        return polls.find(contribution.id(), published, viewer)
                .filter(poll -> !poll.anonymous() && poll.shown())
                .orElseThrow(NotFound::new);
    }

    private static PollChoice requireChoice(PollView poll, long id) {
        return poll.choices().stream()
                .filter(choice -> choice.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param next the cursor of the part after, or null on the last */
    record Answer(List<Voter> items, @Nullable String next) {}

    /** @param organisation its number */
    record Voter(String handle, String name, String organisation) {}
}
