package no.sosialekommuner.reading.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.TagCounts;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The taxonomy with names in the caller's language. It is never so large that it comes in parts. */
@RestController
class TopicApi {

    private final Taxonomy taxonomy;
    private final TagCounts counts;

    TopicApi(Taxonomy taxonomy, TagCounts counts) {
        this.taxonomy = taxonomy;
        this.counts = counts;
    }

    /** @param retired whether those come along that are not offered any more */
    @GetMapping("/api/v1/tags")
    Items<TagItem> tags(@RequestParam(defaultValue = "false") boolean retired, Viewer viewer) {
        Map<String, Integer> uses = counts.readableBy(viewer);
        return new Items<>(
                facetsFor(retired, viewer).stream()
                        .flatMap(facet -> facet.tags().stream())
                        .map(tag -> TagItem.of(tag, uses))
                        .toList(),
                null);
    }

    /** @param retired whether those come along that are not offered any more */
    @GetMapping("/api/v1/facets")
    Items<FacetItem> facets(@RequestParam(defaultValue = "false") boolean retired, Viewer viewer) {
        Map<String, Integer> uses = counts.readableBy(viewer);
        return new Items<>(
                facetsFor(retired, viewer).stream()
                        .map(facet -> FacetItem.of(facet, uses))
                        .toList(),
                null);
    }

    private List<Facet> facetsFor(boolean retired, Viewer viewer) {
        return retired ? taxonomy.all(viewer.language()) : taxonomy.facets(viewer.language());
    }

    /** @param next always null: everything is here */
    record Items<T>(List<T> items, @Nullable String next) {}

    /**
     * @param facet slug
     * @param parent slug of the tag it lies under, or null
     * @param about what it is for; may be empty
     * @param synonyms what else it is called, in every language
     * @param usage how many contributions the caller may read that have it or one below it
     */
    record TagItem(
            String slug,
            String name,
            String facet,
            @Nullable String parent,
            String about,
            List<String> synonyms,
            int usage,
            Valid validity,
            boolean retired) {

        static TagItem of(Tag tag, Map<String, Integer> uses) {
            return new TagItem(
                    tag.slug(),
                    tag.name(),
                    tag.facet(),
                    tag.parent(),
                    tag.about(),
                    tag.synonyms(),
                    uses.getOrDefault(tag.slug(), 0),
                    Valid.of(tag.validity()),
                    tag.retired());
        }
    }

    /**
     * When a tag is of use; null where there is no such bound.
     *
     * @param seasonFrom month and day, as {@code 11-01}; the season recurs each year
     */
    record Valid(
            @Nullable String seasonFrom,
            @Nullable String seasonTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Valid of(Validity validity) {
            return new Valid(
                    validity.seasonFrom() == null
                            ? null
                            : validity.seasonFrom().toString().substring(2),
                    validity.seasonTo() == null
                            ? null
                            : validity.seasonTo().toString().substring(2),
                    validity.from(),
                    validity.to());
        }
    }

    record FacetItem(String slug, String name, List<TagItem> tags) {

        static FacetItem of(Facet facet, Map<String, Integer> uses) {
            return new FacetItem(
                    facet.slug(),
                    facet.name(),
                    facet.tags().stream().map(tag -> TagItem.of(tag, uses)).toList());
        }
    }
}
