package no.sosialekommuner.curation.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.curation.Uses;
import no.sosialekommuner.curation.log.ChangeLog;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.TagSheets;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the pages of a tag show besides the form on them. */
@Component
class TagPages {

    static final String VIEW = "curation/tag/page";
    static final String NEW = "curation/tag/new";

    private static final List<String> FIELDS = List.of(
            "name-nb",
            "name-nn",
            "name-en",
            "place",
            "slug",
            "synonyms-nb",
            "synonyms-nn",
            "synonyms-en",
            "about-nb",
            "about-nn",
            "about-en",
            "season-from",
            "season-to",
            "valid-from",
            "valid-to");

    private final TagSheets sheets;
    private final Taxonomy taxonomy;
    private final Uses uses;
    private final ChangeLog log;

    TagPages(TagSheets sheets, Taxonomy taxonomy, Uses uses, ChangeLog log) {
        this.sheets = sheets;
        this.taxonomy = taxonomy;
        this.uses = uses;
        this.log = log;
    }

    Map<String, Object> of(TagSheet tag, TagForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("tag", tag);
        model.put("name", tag.content().name().in(viewer.language()));
        model.put("use", uses.of(tag.id()));
        model.put("former", sheets.formerAddresses(tag.id()));
        model.put("places", places(viewer, tag.slug()));
        model.put("targets", targets(viewer, tag.slug()));
        model.put("changes", log.of(tag.id(), viewer.language()));
        return model;
    }

    Map<String, Object> of(TagSheet tag, TagForm form, BindingResult faults, Viewer viewer) {
        Map<String, Object> model = of(tag, form, viewer);
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
        return model;
    }

    Map<String, Object> fresh(TagForm form, Viewer viewer) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("places", places(viewer, ""));
        return model;
    }

    /** What somebody else has saved meanwhile, beside what one has typed. */
    List<Differing> differences(TagForm theirs, TagForm mine) {
        List<Differing> differing = new ArrayList<>();
        for (int at = 0; at < FIELDS.size(); at++) {
            if (!theirs.fields().get(at).equals(mine.fields().get(at))) {
                differing.add(new Differing(
                        FIELDS.get(at), theirs.fields().get(at), mine.fields().get(at)));
            }
        }
        return differing;
    }

    /** Where a tag can lie: at the top of each facet and under each tag but itself and those below it. */
    private Map<String, String> places(Viewer viewer, String own) {
        Map<String, String> places = new LinkedHashMap<>();
        Map<String, Facet> facets = new HashMap<>();
        taxonomy.all(viewer.language()).forEach(facet -> facets.put(facet.slug(), facet));
        for (FacetSheet facet : sheets.facets()) {
            places.put(facet.slug() + ":", facet.name().in(viewer.language()));
            int below = Integer.MAX_VALUE;
            for (Tag tag : facets.getOrDefault(facet.slug(), new Facet("", "", List.of()))
                    .tags()) {
                if (tag.slug().equals(own)) {
                    below = tag.depth();
                    continue;
                }
                below = tag.depth() > below ? below : Integer.MAX_VALUE;
                if (below == Integer.MAX_VALUE) {
                    places.put(
                            facet.slug() + ":" + tag.slug(), "\u00a0\u00a0\u00a0".repeat(tag.depth() + 1) + tag.name());
                }
            }
        }
        return places;
    }

    private List<Facet> targets(Viewer viewer, String own) {
        return taxonomy.facets(viewer.language()).stream()
                .map(facet -> facet.with(facet.tags().stream()
                        .filter(tag -> !tag.slug().equals(own))
                        .toList()))
                .toList();
    }
}
