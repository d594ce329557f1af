package no.sosialekommuner.contribution.poll;

import java.util.List;

/**
 * A choice of a poll as one viewer sees it.
 *
 * @param votes 0 where results are not shown
 * @param percent of those who voted, rounded
 * @param mine whether the viewer chose it
 * @param people who chose it, the first of them by name; empty in an anonymous poll
 */
public record PollChoice(long id, String text, int votes, int percent, boolean mine, List<Person> people) {

    public PollChoice {
        people = List.copyOf(people);
    }

    PollChoice withoutResult() {
        return new PollChoice(id, text, 0, 0, mine, List.of());
    }

    /** How many more chose it than are named. */
    public int unnamed() {
        return votes - people.size();
    }

    /** A voter. */
    public record Person(String handle, String name) {}
}
