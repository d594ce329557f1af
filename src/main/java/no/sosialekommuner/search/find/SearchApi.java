package no.sosialekommuner.search.find;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchApi {

    private final Searches searches;
    private final Taxonomy taxonomy;

    SearchApi(Searches searches, Taxonomy taxonomy) {
        this.searches = searches;
        this.taxonomy = taxonomy;
    }

    @GetMapping("/api/v1/search")
    Answer search(SearchForm form, Viewer viewer) {
        Hits hits = searches.find(form.checked(), viewer, false);
        return new Answer(
                hits.total(),
                hits.facets().exact(),
                hits.items().stream().map(Item::of).toList(),
                counts(hits, taxonomy.numbered(viewer.language())),
                hits.meant(),
                hits.next());
    }

    private static Counts counts(Hits hits, NumberedTags tags) {
        Facets facets = hits.facets();
        return new Counts(
                facets.kinds(),
                named(facets.sorts(), sort -> sort.name()),
                named(
                        facets.tags(),
                        id -> tags.byNumber().containsKey(id)
                                ? tags.byNumber().get(id).slug()
                                : ""),
                named(facets.spaces(), hits.readable()::slug),
                facets.organisations(),
                named(facets.periods(), Period::code),
                facets.answered());
    }

    private static <K> Map<String, Long> named(Map<K, Long> counts, Function<K, String> name) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> name.apply(entry.getKey()), Map.Entry::getValue, Long::sum));
    }

    /**
     * @param total how many have some of the words, all pages together
     * @param exact whether this and the facets' numbers were counted to the last one
     * @param meant the words as they were probably meant, or null
     */
    record Answer(
            long total,
            boolean exact,
            List<Item> items,
            Counts facets,
            @Nullable String meant,
            @Nullable String next) {}

    /**
     * How many each further choice would leave.
     *
     * @param tag by slug
     * @param space by slug
     * @param organisation by number
     */
    record Counts(
            Map<Kind, Long> kind,
            Map<String, Long> type,
            Map<String, Long> tag,
            Map<String, Long> space,
            Map<String, Long> organisation,
            Map<String, Long> period,
            Map<Boolean, Long> answered) {}

    /**
     * @param type CONTRIBUTION, REPLY, FILE, FAQ or LAW, a law note
     * @param id of what it is: a number, or the name of a file or law note
     * @param contribution id of the contribution that it is, belongs to or, of what is often asked, was made of; or null
     * @param kind of the contribution; null for what editors tend
     * @param title of the contribution or note, or the question that is often asked
     * @param address of its page
     * @param outdated whether somebody has said that what it belongs to may be out of date
     */
    record Item(
            String type,
            Object id,
            @Nullable Long contribution,
            @Nullable String kind,
            String title,
            String excerpt,
            String address,
            boolean outdated,
            float score) {

        static Item of(Hit hit) {
            return new Item(
                    hit.id().sort().name(),
                    hit.hasNumber() ? hit.id().number() : hit.id().ref(),
                    hit.contribution() == null ? null : hit.contribution().value(),
                    hit.kind() == null ? null : hit.kind().name(),
                    hit.title().plain(),
                    hit.excerpt().plain(),
                    hit.address(),
                    hit.quality().outdated(),
                    hit.score());
        }
    }
}
