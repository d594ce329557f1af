package no.sosialekommuner.contribution.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A poll in the API.
 *
 * @param most how many choices one may take
 * @param anonymous whether nobody is told who chose what
 * @param results when they are told: ALWAYS, VOTED (to those who have voted) or CLOSED
 * @param closesAt when it closes or closed, or null
 * @param voters how many have voted
 * @param voted whether the caller has; of an anonymous poll this is forgotten when it closes
 */
public record PollReading(
        String question,
        int most,
        boolean anonymous,
        Shown results,
        @Nullable Instant closesAt,
        boolean closed,
        int voters,
        boolean voted,
        List<Choice> choices) {

    public static @Nullable PollReading of(Optional<PollView> poll) {
        return poll.map(it -> new PollReading(
                        it.question(),
                        it.most(),
                        it.anonymous(),
                        it.results(),
                        it.closesAt(),
                        it.closed(),
                        it.voters(),
                        it.voted(),
                        it.choices().stream()
                                .map(choice -> Choice.of(choice, it.shown()))
                                .toList()))
                .orElse(null);
    }

    /**
     * @param votes null while results are not told to the caller, or fewer than three have voted anonymously
     * @param percent of those who voted; null likewise
     * @param mine whether the caller chose it
     * @param people handles of the first who chose it, where it is told who did
     */
    public record Choice(
            long id,
            String text,
            @Nullable Integer votes,
            @Nullable Integer percent,
            boolean mine,
            List<String> people) {

        static Choice of(PollChoice choice, boolean shown) {
            return new Choice(
                    choice.id(),
                    choice.text(),
                    shown ? choice.votes() : null,
                    shown ? choice.percent() : null,
                    choice.mine(),
                    choice.people().stream().map(PollChoice.Person::handle).toList());
        }
    }
}
