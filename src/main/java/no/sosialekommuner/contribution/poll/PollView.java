package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A poll as one viewer sees it.
 *
 * @param most how many choices one voter may take
 * @param closesAt when it closes or closed, or null where it is open without end
 * @param open whether votes are taken
 * @param voters how many have voted
 */
public record PollView(
        ContributionId id,
        String question,
        List<PollChoice> choices,
        int most,
        boolean anonymous,
        Shown results,
        @Nullable Instant closesAt,
        boolean closed,
        boolean open,
        int voters) {

    /** With fewer votes a result would tell who chose what, also where nobody is named. */
    public static final int FEWEST = 3;

    public PollView {
        choices = List.copyOf(choices);
    }

    public boolean several() {
        return most > 1;
    }

    /** Whether one may take all there are. */
    public boolean unlimited() {
        return most >= choices.size();
    }

    public boolean voted() {
        return choices.stream().anyMatch(PollChoice::mine);
    }

    /** Whether its rules let the viewer see the result. */
    public boolean due() {
        return closed || results == Shown.ALWAYS || (results == Shown.VOTED && voted());
    }

    public boolean shown() {
        return due() && (!anonymous || voters >= FEWEST);
    }

    PollView asRuled() {
        return shown()
                ? this
                : new PollView(
                        id,
                        question,
                        choices.stream().map(PollChoice::withoutResult).toList(),
                        most,
                        anonymous,
                        results,
                        closesAt,
                        closed,
                        open,
                        voters);
    }
}
