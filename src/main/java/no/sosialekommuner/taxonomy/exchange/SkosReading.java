package no.sosialekommuner.taxonomy.exchange;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.Words;

/** Schemes and concepts, read as facets and tags. */
final class SkosReading {

    private final Map<String, Words> facets = new LinkedHashMap<>();
    private final List<Incoming.Row> rows = new ArrayList<>();
    private final List<Incoming.Fault> faults = new ArrayList<>();

    private SkosReading() {}

    static Incoming of(String text, Notation notation) {
        SkosReading reading = new SkosReading();
        try {
            for (Resource resource : notation.read(text)) {
                switch (resource.type()) {
                    case Skos.SCHEME -> reading.scheme(resource);
                    case Skos.CONCEPT -> reading.concept(resource);
                    default -> {}
                }
            }
        } catch (Unreadable e) {
            reading.fault(e.line(), "taxonomy.import.unreadable", String.valueOf(e.getMessage()));
        }
        return reading.incoming();
    }

    private void scheme(Resource scheme) {
        String slug = scheme.one(Skos.NOTATION, last(scheme.address()));
        Words name = words(scheme, Skos.NAME);
        facets.put(slug, name.nb().isEmpty() ? Words.all(slug) : name.filled());
    }

    private void concept(Resource concept) {
        String slug = concept.one(Skos.NOTATION, last(concept.address()));
        String parent = concept.one(Skos.BROADER, "");
        try {
            TagDraft tag = new TagDraft(
                    slug,
                    last(concept.one(Skos.IN_SCHEME, concept.one(Skos.TOP_OF, ""))),
                    parent.isEmpty() ? null : last(parent),
                    words(concept, Skos.NAME).filled(),
                    words(concept, Skos.ABOUT),
                    new Synonyms(
                            concept.all(Skos.SYNONYM, "nb"),
                            concept.all(Skos.SYNONYM, "nn"),
                            concept.all(Skos.SYNONYM, "en")),
                    Days.validity(
                            concept.one(Skos.SEASON_FROM, ""),
                            concept.one(Skos.SEASON_TO, ""),
                            concept.one(Skos.VALID_FROM, ""),
                            concept.one(Skos.VALID_TO, "")),
                    concept.one(Skos.RETIRED, "").equals("true"));
            rows.add(new Incoming.Row(concept.line(), tag));
        } catch (DateTimeException _) {
            fault(concept.line(), "taxonomy.import.day", slug);
        }
    }

    private void fault(int line, String key, String what) {
        faults.add(new Incoming.Fault(line, key, what));
    }

    private Incoming incoming() {
        if (rows.isEmpty() && facets.isEmpty() && faults.isEmpty()) {
            fault(1, "taxonomy.import.concepts", "");
        }
        return new Incoming(facets, rows, faults);
    }

    /** The last part of an address: after its number sign or its last slash. */
    private static String last(String address) {
        return address.substring(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
    }

    private static Words words(Resource said, String property) {
        return new Words(
                first(said, property, "nb", said.one(property, "")),
                first(said, property, "nn", ""),
                first(said, property, "en", ""));
    }

    private static String first(Resource said, String property, String language, String otherwise) {
        return said.all(property, language).stream().findFirst().orElse(otherwise);
    }
}
