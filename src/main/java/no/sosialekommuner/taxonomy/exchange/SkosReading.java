package no.sosialekommuner.taxonomy.exchange;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.Words;
import org.jspecify.annotations.Nullable;

/** What has been read so far of schemes and concepts. */
final class SkosReading {

    private final Map<String, Words> facets = new LinkedHashMap<>();
    private final List<Incoming.Row> rows = new ArrayList<>();
    private final List<Incoming.Fault> faults = new ArrayList<>();

    void scheme(XMLStreamReader xml) throws XMLStreamException {
        String about = about(xml);
        Properties said = properties(xml);
        String slug = said.one("notation", last(about));
        facets.put(
                slug,
                said.words("prefLabel").nb().isEmpty()
                        ? Words.all(slug)
                        : said.words("prefLabel").filled());
    }

    void concept(XMLStreamReader xml) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String about = about(xml);
        Properties said = properties(xml);
        String slug = said.one("notation", last(about));
        String parent = said.one("broader", "");
        String facet = last(said.one("inScheme", said.one("topConceptOf", "")));
        try {
            rows.add(new Incoming.Row(
                    line,
                    new TagDraft(
                            slug,
                            facet,
                            parent.isEmpty() ? null : last(parent),
                            said.words("prefLabel").filled(),
                            said.words("definition"),
                            new Synonyms(
                                    said.all("altLabel", "nb"), said.all("altLabel", "nn"), said.all("altLabel", "en")),
                            Days.validity(
                                    said.one("seasonFrom", ""),
                                    said.one("seasonTo", ""),
                                    said.one("validFrom", ""),
                                    said.one("validTo", "")),
                            said.one("deprecated", "").equals("true"))));
        } catch (DateTimeException _) {
            fault(line, "taxonomy.import.day", slug);
        }
    }

    void fault(int line, String key, String what) {
        faults.add(new Incoming.Fault(line, key, what));
    }

    Incoming incoming() {
        if (rows.isEmpty() && facets.isEmpty() && faults.isEmpty()) {
            fault(1, "taxonomy.import.concepts", "");
        }
        return new Incoming(facets, rows, faults);
    }

    private static String about(XMLStreamReader xml) {
        String about = xml.getAttributeValue(TaxonomySkos.RDF, "about");
        return about == null ? "" : about;
    }

    /** The last part of an address: after its number sign or its last slash. */
    private static String last(String address) {
        return address.substring(Math.max(address.lastIndexOf('#'), address.lastIndexOf('/')) + 1);
    }

    /** Up to the end of the element that the reader stands at. */
    private static Properties properties(XMLStreamReader xml) throws XMLStreamException {
        Properties said = new Properties(new HashMap<>());
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                String language = xml.getAttributeValue(TaxonomySkos.XML, "lang");
                String resource = xml.getAttributeValue(TaxonomySkos.RDF, "resource");
                said.add(name, language, resource == null ? text(xml) : resource);
                if (resource != null) {
                    text(xml);
                }
            }
        }
        return said;
    }

    /** The text of an element, whatever else is in it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString().strip();
    }

    /** @param values by name and language, as {@code prefLabel@nb} */
    private record Properties(Map<String, List<String>> values) {

        void add(String name, @Nullable String language, String value) {
            String tag = language == null ? "" : language.equals("no") ? "nb" : language.split("-", 2)[0];
            values.computeIfAbsent(name + "@" + tag, _ -> new ArrayList<>()).add(value);
        }

        String one(String name, String otherwise) {
            return all(name, "").stream().findFirst().orElse(otherwise);
        }

        List<String> all(String name, String language) {
            return values.getOrDefault(name + "@" + language, List.of());
        }

        Words words(String name) {
            String plain = one(name, "");
            return new Words(first(name, "nb", plain), first(name, "nn", ""), first(name, "en", ""));
        }

        private String first(String name, String language, String otherwise) {
            return all(name, language).stream().findFirst().orElse(otherwise);
        }
    }
}
