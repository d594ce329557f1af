package no.sosialekommuner.search.find;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchApi {

    private final Searches searches;

    SearchApi(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/api/v1/search")
    Found search(SearchForm form, Viewer viewer) {
        Hits hits = searches.find(form.checked(), viewer);
        return new Found(
                hits.total(), hits.items().stream().map(Item::of).toList(), new Facets(hits.kinds()), hits.next());
    }

    /** @param total no more than some thousands are counted */
    record Found(
            int total,
            List<Item> items,
            Facets facets,
            @Nullable String next) {}

    /** How many of each kind have the words. */
    record Facets(Map<Kind, Integer> kind) {}

    /**
     * @param type always CONTRIBUTION so far
     * @param contribution id of the contribution that it belongs to: itself
     */
    record Item(String type, long id, long contribution, String kind, String title, String excerpt, float score) {

        static Item of(Hit hit) {
            long id = hit.id().value();
            return new Item(
                    "CONTRIBUTION",
                    id,
                    id,
                    hit.kind().name(),
                    hit.title().plain(),
                    hit.excerpt().plain(),
                    hit.score());
        }
    }
}
