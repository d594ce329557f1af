package no.sosialekommuner.search.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, best first.
 *
 * @param readable the spaces that were looked into
 * @param meant the words as they were probably meant, or null
 * @param next the cursor of the part after, or null on the last
 * @param cut whether this is the last part though more was found: who needs that has to ask more closely
 */
public record Hits(
        List<Hit> items,
        Facets facets,
        Readable readable,
        @Nullable String meant,
        @Nullable String next,
        boolean cut) {

    static Hits none(Readable readable) {
        return new Hits(List.of(), Facets.NONE, readable, null, null, false);
    }

    public long total() {
        return facets.total();
    }
}
