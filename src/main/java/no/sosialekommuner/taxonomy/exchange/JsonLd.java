package no.sosialekommuner.taxonomy.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-LD. Read are things in a row or in a graph, with addresses whole or shortened by prefixes and terms of the file's own
 * context; a context that lies elsewhere is not fetched.
 */
final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTEXT = "@context";
    private static final String GRAPH = "@graph";

    private final Map<String, String> terms = new HashMap<>(Skos.PREFIXES);
    private final List<Resource> resources = new ArrayList<>();

    private JsonLd() {}

    static String write(List<Resource> resources) {
        ObjectNode file = JSON.createObjectNode();
        Skos.PREFIXES.forEach(file.putObject(CONTEXT)::put);
        ArrayNode graph = file.putArray(GRAPH);
        for (Resource resource : resources) {
            ObjectNode node = graph.addObject();
            node.put("@id", resource.address());
            node.put("@type", Skos.shortened(resource.type()));
            for (Statement said : resource.statements()) {
                node.withArray("/" + Skos.shortened(said.property())).add(value(said));
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private static JsonNode value(Statement said) {
        ObjectNode value = JSON.createObjectNode();
        if (said.link()) {
            return value.put("@id", said.value());
        }
        if (said.property().equals(Skos.RETIRED)) {
            return value.put("@value", Boolean.parseBoolean(said.value()));
        }
        value.put("@value", said.value());
        return said.language().isEmpty() ? value : value.put("@language", said.language());
    }

    static List<Resource> read(String text) throws Unreadable {
        JsonLd file = new JsonLd();
        try (JsonParser parser = JSON.createParser(text)) {
            file.read(parser);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new Unreadable(line, e.getOriginalMessage());
        }
        return file.resources;
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            things(parser);
            return;
        }
        int line = parser.currentTokenLocation().getLineNr();
        ObjectNode alone = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            boolean graph = parser.nextToken() == JsonToken.START_ARRAY && name.equals(GRAPH);
            if (graph) {
                things(parser);
            } else if (name.equals(CONTEXT)) {
                context(parser.readValueAsTree());
            } else {
                alone.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (alone.has("@id")) {
            thing(alone, line);
        }
    }

    private void things(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            thing(parser.readValueAsTree(), line);
        }
    }

    private void context(JsonNode context) {
        for (JsonNode part : context.isArray() ? context : List.of(context)) {
            part.properties().forEach(term -> {
                JsonNode meant = term.getValue().isObject() ? term.getValue().path("@id") : term.getValue();
                if (meant.isString()) {
                    terms.put(term.getKey(), meant.asString());
                }
            });
        }
    }

    private void thing(JsonNode thing, int line) {
        List<Statement> said = new ArrayList<>();
        String type = "";
        for (Map.Entry<String, JsonNode> property : thing.properties()) {
            for (JsonNode value : property.getValue().isArray() ? property.getValue() : List.of(property.getValue())) {
                switch (property.getKey()) {
                    case "@id" -> {}
                    case "@type" -> {
                        String address = whole(value.asString());
                        type = address.startsWith(Skos.CORE) ? address : type;
                    }
                    default -> said.add(statement(whole(property.getKey()), value));
                }
            }
        }
        resources.add(new Resource(line, whole(thing.path("@id").asString("")), type, said));
    }

    private Statement statement(String property, JsonNode value) {
        if (!value.isObject()) {
            return Statement.text(property, value.asString(""));
        }
        return value.has("@id")
                ? Statement.link(property, whole(value.path("@id").asString("")))
                : new Statement(
                        property,
                        value.path("@value").asString(""),
                        value.path("@language").asString(""),
                        false);
    }

    /** Terms may be shortened themselves. */
    private String whole(String name) {
        String term = terms.getOrDefault(name, name);
        int colon = term.indexOf(':');
        String prefix = colon < 0 ? null : terms.get(term.substring(0, colon));
        return prefix == null ? term : prefix + term.substring(colon + 1);
    }
}
