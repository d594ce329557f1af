package no.sosialekommuner.contribution.poll;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Voting, for other systems; both may be repeated. */
@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class PollApi {

    private static final String ADDRESS = "/api/v1/contributions/{id}/poll/vote";

    private final Contributions contributions;
    private final Ballots ballots;

    PollApi(Contributions contributions, Ballots ballots) {
        this.contributions = contributions;
        this.ballots = ballots;
    }

    @PutMapping(ADDRESS)
    void vote(@PathVariable long id, @Valid @RequestBody Choice choice, Viewer viewer) {
        ContributionId poll =
                contributions.requireReadable(new ContributionId(id), viewer).id();
        try {
            requireTaken(ballots.put(poll, viewer.id(), Set.copyOf(choice.choices())));
        } catch (Invalid invalid) {
            throw new Invalid("choices", String.valueOf(invalid.faults().get("valg")));
        }
    }

    @DeleteMapping(ADDRESS)
    void withdraw(@PathVariable long id, Viewer viewer) {
        ContributionId poll =
                contributions.requireReadable(new ContributionId(id), viewer).id();
        requireTaken(ballots.remove(poll, viewer.id()));
    }

    private static void requireTaken(Vote vote) {
        switch (vote) {
            case TAKEN -> {}
            case CLOSED -> throw Conflict.withState("The poll is closed");
            case CHANGED -> throw Conflict.withState("The poll has no such choice");
            case WITHDRAWN -> throw Conflict.withState("The contribution is withdrawn");
        }
    }

    /** @param choices ids of those that are chosen, all of them */
    record Choice(@NotNull List<@NotNull Long> choices) {}
}
