package no.sosialekommuner.taxonomy.exchange;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.Words;

/**
 * The taxonomy in SKOS, the words that thesauri are exchanged in: a concept scheme for each facet and a concept for each
 * tag, as RDF/XML. Read is the plain form in which it is written: one element a resource, one element a property.
 */
public final class TaxonomySkos {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String OWN = "urn:sosiale-kommuner:taxonomy#";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private TaxonomySkos() {}

    /**
     * @param site the address that concepts are named under
     * @param former addresses that a tag had earlier
     */
    public static String write(
            String site, List<FacetSheet> facets, List<TagSheet> tags, Function<TagSheet, List<String>> former) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            xml.writeNamespace("skos", SKOS);
            xml.writeNamespace("owl", OWL);
            xml.writeNamespace("sk", OWN);
            for (FacetSheet facet : facets) {
                start(xml, "ConceptScheme", site + "/emner#" + facet.slug());
                literal(xml, SKOS, "notation", "", facet.slug());
                words(xml, "prefLabel", facet.name());
                end(xml);
            }
            for (TagSheet tag : tags) {
                concept(xml, site, tag.content(), former.apply(tag));
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    /** Nothing that the file points to is fetched, and it declares nothing of its own. */
    public static Incoming read(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SkosReading reading = new SkosReading();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && SKOS.equals(xml.getNamespaceURI())) {
                    if (xml.getLocalName().equals("ConceptScheme")) {
                        reading.scheme(xml);
                    } else if (xml.getLocalName().equals("Concept")) {
                        reading.concept(xml);
                    }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            reading.fault(line, "taxonomy.import.unreadable", String.valueOf(e.getMessage()));
        }
        return reading.incoming();
    }

    private static void concept(XMLStreamWriter xml, String site, TagDraft tag, List<String> former)
            throws XMLStreamException {
        start(xml, "Concept", site + "/emner/" + tag.slug());
        literal(xml, SKOS, "notation", "", tag.slug());
        resource(xml, "inScheme", site + "/emner#" + tag.facet());
        if (tag.parent() == null) {
            resource(xml, "topConceptOf", site + "/emner#" + tag.facet());
        } else {
            resource(xml, "broader", site + "/emner/" + tag.parent());
        }
        words(xml, "prefLabel", tag.name());
        for (String word : tag.synonyms().nb()) {
            literal(xml, SKOS, "altLabel", "nb", word);
        }
        for (String word : tag.synonyms().nn()) {
            literal(xml, SKOS, "altLabel", "nn", word);
        }
        for (String word : tag.synonyms().en()) {
            literal(xml, SKOS, "altLabel", "en", word);
        }
        words(xml, "definition", tag.about());
        for (String slug : former) {
            literal(xml, SKOS, "historyNote", "", site + "/emner/" + slug);
        }
        Validity validity = tag.validity();
        literal(xml, OWN, "seasonFrom", "", Days.text(validity.seasonFrom()));
        literal(xml, OWN, "seasonTo", "", Days.text(validity.seasonTo()));
        literal(xml, OWN, "validFrom", "", Days.text(validity.from()));
        literal(xml, OWN, "validTo", "", Days.text(validity.to()));
        literal(xml, OWL, "deprecated", "", tag.retired() ? "true" : "");
        end(xml);
    }

    private static void start(XMLStreamWriter xml, String element, String about) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement(SKOS, element);
        xml.writeAttribute("rdf", RDF, "about", about);
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void words(XMLStreamWriter xml, String element, Words words) throws XMLStreamException {
        literal(xml, SKOS, element, "nb", words.nb());
        literal(xml, SKOS, element, "nn", words.nn());
        literal(xml, SKOS, element, "en", words.en());
    }

    private static void literal(XMLStreamWriter xml, String namespace, String element, String language, String value)
            throws XMLStreamException {
        if (value.isEmpty()) {
            return;
        }
        xml.writeCharacters("\n    ");
        xml.writeStartElement(namespace, element);
        if (!language.isEmpty()) {
            xml.writeAttribute("xml", XML, "lang", language.toLowerCase(Locale.ROOT));
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void resource(XMLStreamWriter xml, String element, String address) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement(SKOS, element);
        xml.writeAttribute("rdf", RDF, "resource", address);
    }
}
