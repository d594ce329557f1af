package no.sosialekommuner.reading.home;

import java.util.List;
import no.sosialekommuner.contribution.Card;

/**
 * What the first page brings a member.
 *
 * @param waiting unanswered questions that this member may know something about
 * @param renewed what the member wrote or follows, with new replies
 * @param unopened what others have published lately
 * @param mostRead of the last month
 */
public record Home(List<Card> waiting, List<Card> renewed, List<Card> unopened, List<Card> mostRead) {

    /** Whether there is nothing new. */
    public boolean isQuiet() {
        return renewed.isEmpty() && unopened.isEmpty();
    }
}
