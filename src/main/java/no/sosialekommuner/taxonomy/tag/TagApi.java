package no.sosialekommuner.taxonomy.tag;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomy with names in the caller's language. It is never so large that it comes in parts. */
@RestController
class TagApi {

    private final Taxonomy taxonomy;

    TagApi(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GetMapping("/api/v1/tags")
    Items<TagItem> tags(HttpServletRequest request) {
        return new Items<>(
                taxonomy.facets(ReaderLanguage.of(request)).stream()
                        .flatMap(facet -> facet.tags().stream())
                        .map(TagItem::of)
                        .toList(),
                null);
    }

    @GetMapping("/api/v1/facets")
    Items<FacetItem> facets(HttpServletRequest request) {
        return new Items<>(
                taxonomy.facets(ReaderLanguage.of(request)).stream()
                        .map(FacetItem::of)
                        .toList(),
                null);
    }

    /** @param next always null: everything is here */
    record Items<T>(List<T> items, @Nullable String next) {}

    /**
     * @param facet slug
     * @param parent slug of the tag it lies under, or null
     */
    record TagItem(
            String slug,
            String name,
            String facet,
            @Nullable String parent) {

        static TagItem of(Tag tag) {
            return new TagItem(tag.slug(), tag.name(), tag.facet(), tag.parent());
        }
    }

    record FacetItem(String slug, String name, List<TagItem> tags) {

        static FacetItem of(Facet facet) {
            return new FacetItem(
                    facet.slug(),
                    facet.name(),
                    facet.tags().stream().map(TagItem::of).toList());
        }
    }
}
