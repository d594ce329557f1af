package no.sosialekommuner.taxonomy.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies that a thesaurus is written in, and how their addresses are shortened. */
final class Skos {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String CORE = "http://www.w3.org/2004/02/skos/core#";
    static final String SCHEME = CORE + "ConceptScheme";
    static final String CONCEPT = CORE + "Concept";
    static final String NOTATION = CORE + "notation";
    static final String IN_SCHEME = CORE + "inScheme";
    static final String TOP_OF = CORE + "topConceptOf";
    static final String TOP = CORE + "hasTopConcept";
    static final String BROADER = CORE + "broader";
    static final String NARROWER = CORE + "narrower";
    static final String NAME = CORE + "prefLabel";
    static final String SYNONYM = CORE + "altLabel";
    static final String ABOUT = CORE + "definition";
    static final String FORMER = CORE + "historyNote";

    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String RETIRED = OWL + "deprecated";

    /** The type of what is said by {@link #RETIRED}. */
    static final String BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean";

    private static final String OWN = "urn:sosiale-kommuner:taxonomy#";
    static final String SEASON_FROM = OWN + "seasonFrom";
    static final String SEASON_TO = OWN + "seasonTo";
    static final String VALID_FROM = OWN + "validFrom";
    static final String VALID_TO = OWN + "validTo";

    /** By prefix, in the order in which a file names them. */
    static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("rdf", RDF);
        PREFIXES.put("skos", CORE);
        PREFIXES.put("owl", OWL);
        PREFIXES.put("sk", OWN);
    }

    private Skos() {}

    /** @throws IllegalArgumentException when it is none of ours */
    static String shortened(String address) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> address.startsWith(prefix.getValue()))
                .map(prefix -> prefix.getKey() + ":"
                        + address.substring(prefix.getValue().length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(address));
    }
}
