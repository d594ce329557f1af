package no.sosialekommuner.taxonomy.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a thesaurus is written down: the three notations say the same. */
public enum Notation {
    RDF_XML("rdf", "application/rdf+xml;charset=UTF-8") {
        @Override
        String write(List<Resource> resources) {
            return RdfXml.write(resources);
        }

        @Override
        List<Resource> read(String text) throws Unreadable {
            return RdfXml.read(text);
        }
    },
    TURTLE("ttl", "text/turtle;charset=UTF-8") {
        @Override
        String write(List<Resource> resources) {
            return Turtle.write(resources);
        }

        @Override
        List<Resource> read(String text) throws Unreadable {
            return new TurtleReading(text).resources();
        }
    },
    JSON_LD("jsonld", "application/ld+json") {
        @Override
        String write(List<Resource> resources) {
            return JsonLd.write(resources);
        }

        @Override
        List<Resource> read(String text) throws Unreadable {
            return JsonLd.read(text);
        }
    };

    private static final Pattern TURTLE_BEGINS =
            Pattern.compile("@?(prefix|base)\\s|#|<(https?|urn):", Pattern.CASE_INSENSITIVE);

    private final String ending;
    private final String type;

    Notation(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** What a text is by its beginning; a table is none of them. */
    static Optional<Notation> of(String text) {
        if (TURTLE_BEGINS.matcher(text).lookingAt()) {
            return Optional.of(TURTLE);
        }
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '<' -> Optional.of(RDF_XML);
            case '{', '[' -> Optional.of(JSON_LD);
            default -> Optional.empty();
        };
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    abstract String write(List<Resource> resources);

    abstract List<Resource> read(String text) throws Unreadable;
}
