package no.sosialekommuner.contribution.revision;

import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.PollNow;
import no.sosialekommuner.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows besides the form that is filled in on it.
 *
 * @param own whether the text is the viewer's own
 * @param organisation name of the author's organisation
 * @param chosen slugs of the form's tags as they are today
 * @param poll as it stands, or null where there is none
 */
public record EditPage(
        Contribution contribution,
        Kind kind,
        boolean own,
        String spaceName,
        String organisation,
        List<Facet> facets,
        List<String> chosen,
        @Nullable PollNow poll) {

    EditPage with(String tag) {
        List<String> more =
                Stream.concat(chosen.stream(), Stream.of(tag)).distinct().toList();
        return new EditPage(contribution, kind, own, spaceName, organisation, facets, more, poll);
    }

    /** How many of the poll's choices have to stay as they are, because somebody has voted. */
    public int fixedChoices() {
        return poll != null && poll.fixed() ? poll.terms().choices().size() : 0;
    }

    /** Whether the poll is over, so that nothing of it is changed any more. */
    public boolean pollClosed() {
        return poll != null && poll.closed();
    }
}
