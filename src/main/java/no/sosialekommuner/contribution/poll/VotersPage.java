package no.sosialekommuner.contribution.poll;

import java.util.List;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * Those who chose the same in a poll with names.
 *
 * @param gone how many of them are members no longer, so that only their votes are known
 * @param next the cursor of the page after, or null on the last
 */
public record VotersPage(
        Contribution contribution,
        PollView poll,
        PollChoice choice,
        List<Person> people,
        int gone,
        @Nullable String next) {

    public VotersPage {
        people = List.copyOf(people);
    }
}
