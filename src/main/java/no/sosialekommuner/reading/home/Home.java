package no.sosialekommuner.reading.home;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.editorial.Highlight;
import no.sosialekommuner.editorial.Theme;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the first page brings a member.
 *
 * @param waiting unanswered questions in what this member follows
 * @param renewed what the member wrote or follows, with new replies
 * @param unopened what others have published lately
 * @param mostRead of the last month
 * @param theme of this week, or null
 * @param featured by editors, on this page
 * @param areas the knowledge areas, as a way in
 * @param themed what editors have chosen for it and the viewer may read
 */
public record Home(
        List<Card> waiting,
        List<Card> renewed,
        List<Card> unopened,
        List<Card> mostRead,
        @Nullable Theme theme,
        List<Card> themed,
        List<Highlight> featured,
        List<Tag> areas) {

    /** Whether there is nothing new. */
    public boolean isQuiet() {
        return renewed.isEmpty() && unopened.isEmpty();
    }
}
