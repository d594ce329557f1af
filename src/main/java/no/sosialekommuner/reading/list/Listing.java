package no.sosialekommuner.reading.list;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.CardCount;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A list with everything that is said around it.
 *
 * @param kind the only one that it shows, or null
 * @param topic the tag whose page it stands on, or null
 * @param chosen the other tags that it is cut to, by the slugs that stand in the address: a tag may have had another
 * @param counties names by number
 * @param whose name of the municipality or member that it is cut to, or null
 */
public record Listing(
        Selection selection,
        @Nullable Kind kind,
        @Nullable Tag topic,
        Cards.Page page,
        CardCount count,
        List<Facet> facets,
        Map<String, Tag> chosen,
        Map<String, String> counties,
        @Nullable String whose) {

    /** As in text keys: the kind, or {@code any}. */
    public String noun() {
        return kind == null ? "any" : kind.code();
    }

    public boolean isEmpty() {
        return page.items().isEmpty();
    }
}
