package no.sosialekommuner.taxonomy.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.Words;

/**
 * The taxonomy in SKOS, the words that thesauri are exchanged in: a concept scheme for each facet and a concept for each
 * tag, which lies in the scheme of its facet alone.
 */
final class TaxonomySkos {

    private final String site;
    private final List<TagSheet> tags;
    private final Function<TagSheet, List<String>> former;

    /**
     * @param site the address that concepts are named under
     * @param former addresses that a tag had earlier
     */
    TaxonomySkos(String site, List<TagSheet> tags, Function<TagSheet, List<String>> former) {
        this.site = site;
        this.tags = tags;
        this.former = former;
    }

    List<Resource> resources(List<FacetSheet> facets) {
        List<Resource> resources = new ArrayList<>();
        facets.forEach(facet -> resources.add(scheme(facet)));
        tags.forEach(tag -> resources.add(concept(tag)));
        return resources;
    }

    private Resource scheme(FacetSheet facet) {
        List<Statement> said = new ArrayList<>();
        text(said, Skos.NOTATION, facet.slug());
        words(said, Skos.NAME, facet.name());
        for (TagSheet tag : tags) {
            if (tag.content().facet().equals(facet.slug()) && tag.content().parent() == null) {
                said.add(Statement.link(Skos.TOP, concept(tag.slug())));
            }
        }
        return new Resource(0, scheme(facet.slug()), Skos.SCHEME, said);
    }

    private Resource concept(TagSheet sheet) {
        TagDraft tag = sheet.content();
        List<Statement> said = new ArrayList<>();
        text(said, Skos.NOTATION, tag.slug());
        said.add(Statement.link(Skos.IN_SCHEME, scheme(tag.facet())));
        said.add(
                tag.parent() == null
                        ? Statement.link(Skos.TOP_OF, scheme(tag.facet()))
                        : Statement.link(Skos.BROADER, concept(tag.parent())));
        for (TagSheet below : tags) {
            if (tag.slug().equals(below.content().parent())) {
                said.add(Statement.link(Skos.NARROWER, concept(below.slug())));
            }
        }
        words(said, Skos.NAME, tag.name());
        synonyms(said, tag);
        words(said, Skos.ABOUT, tag.about());
        former.apply(sheet).forEach(slug -> text(said, Skos.FORMER, concept(slug)));
        Validity validity = tag.validity();
        text(said, Skos.SEASON_FROM, Days.text(validity.seasonFrom()));
        text(said, Skos.SEASON_TO, Days.text(validity.seasonTo()));
        text(said, Skos.VALID_FROM, Days.text(validity.from()));
        text(said, Skos.VALID_TO, Days.text(validity.to()));
        text(said, Skos.RETIRED, tag.retired() ? "true" : "");
        return new Resource(0, concept(tag.slug()), Skos.CONCEPT, said);
    }

    private String scheme(String facet) {
        return site + "/emner#" + facet;
    }

    private String concept(String tag) {
        return site + "/emner/" + tag;
    }

    private static void synonyms(List<Statement> said, TagDraft tag) {
        tag.synonyms().nb().forEach(word -> said.add(new Statement(Skos.SYNONYM, word, "nb", false)));
        tag.synonyms().nn().forEach(word -> said.add(new Statement(Skos.SYNONYM, word, "nn", false)));
        tag.synonyms().en().forEach(word -> said.add(new Statement(Skos.SYNONYM, word, "en", false)));
    }

    private static void words(List<Statement> said, String property, Words words) {
        text(said, property, words.nb(), "nb");
        text(said, property, words.nn(), "nn");
        text(said, property, words.en(), "en");
    }

    private static void text(List<Statement> said, String property, String value) {
        text(said, property, value, "");
    }

    private static void text(List<Statement> said, String property, String value, String language) {
        if (!value.isEmpty()) {
            said.add(new Statement(property, value, language, false));
        }
    }
}
