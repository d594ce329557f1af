package no.sosialekommuner.search.find;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, best first.
 *
 * @param kinds how many of each kind have the words; kinds with none are left out
 * @param total how many of the wanted kind; no more than {@link Searches#MOST} are looked at
 * @param loose whether none has all the words, and these have some of them
 * @param next the cursor of the part after, or null on the last
 */
public record Hits(
        List<Hit> items,
        Map<Kind, Integer> kinds,
        int total,
        boolean loose,
        @Nullable String next) {

    static final Hits NONE = new Hits(List.of(), Map.of(), 0, false, null);

    /** How many of all kinds have the words. */
    public int everything() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether more may have the words than were looked at. */
    public boolean isCut() {
        return everything() >= Searches.MOST;
    }
}
