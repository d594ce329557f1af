package no.sosialekommuner.reading.list;

import java.util.LinkedHashMap;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a list together with the words by which it can be cut further. */
@Component
public class Listings {

    private final Cards cards;
    private final Taxonomy taxonomy;
    private final Places places;

    Listings(Cards cards, Taxonomy taxonomy, Places places) {
        this.cards = cards;
        this.taxonomy = taxonomy;
        this.places = places;
    }

    /** Contributions of one kind, or of all when it is null. */
    public Listing of(@Nullable Kind kind, Selection selection, Viewer viewer) {
        return listing(selection.filter(kind), null, selection, viewer);
    }

    /** Contributions on a topic, of the kind that was chosen. */
    public Listing on(Tag topic, Selection selection, Viewer viewer) {
        return listing(selection.filterOn(topic.slug()), topic, selection, viewer);
    }

    private Listing listing(CardFilter filter, @Nullable Tag topic, Selection selection, Viewer viewer) {
        return new Listing(
                selection,
                filter.kind(),
                topic,
                cards.find(filter, viewer),
                cards.count(filter, viewer),
                taxonomy.facets(viewer.language()),
                chosen(selection, viewer),
                places.counties(),
                whose(selection));
    }

    private Map<String, Tag> chosen(Selection selection, Viewer viewer) {
        Map<String, Tag> chosen = new LinkedHashMap<>();
        for (String slug : selection.tags()) {
            taxonomy.find(slug, viewer.language()).ifPresent(tag -> chosen.put(slug, tag));
        }
        return chosen;
    }

    private @Nullable String whose(Selection selection) {
        if (selection.kommune() != null && !selection.kommune().isBlank()) {
            return places.organisation(selection.kommune()).orElse(selection.kommune());
        }
        if (selection.medlem() != null && !selection.medlem().isBlank()) {
            return places.member(selection.medlem()).orElse(selection.medlem());
        }
        return null;
    }
}
