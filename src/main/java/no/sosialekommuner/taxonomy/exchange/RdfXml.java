package no.sosialekommuner.taxonomy.exchange;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** RDF/XML. Read is the plain form in which it is written: one element a resource, one element a property. */
final class RdfXml {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private RdfXml() {}

    static String write(List<Resource> resources) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", Skos.RDF);
            for (Map.Entry<String, String> prefix : Skos.PREFIXES.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
            for (Resource resource : resources) {
                write(xml, resource);
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
    static List<Resource> read(String text) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Resource> resources = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && Skos.CORE.equals(xml.getNamespaceURI())) {
                    resources.add(resource(xml));
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Unreadable(line, String.valueOf(e.getMessage()));
        }
        return resources;
    }

    private static void write(XMLStreamWriter xml, Resource resource) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        start(xml, resource.type());
        xml.writeAttribute("rdf", Skos.RDF, "about", resource.address());
        for (Statement said : resource.statements()) {
            xml.writeCharacters("\n    ");
            write(xml, said);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Statement said) throws XMLStreamException {
        start(xml, said.property());
        if (said.link()) {
            xml.writeAttribute("rdf", Skos.RDF, "resource", said.value());
        } else {
            if (!said.language().isEmpty()) {
                xml.writeAttribute("xml", XML, "lang", said.language());
            } else if (said.property().equals(Skos.RETIRED)) {
                xml.writeAttribute("rdf", Skos.RDF, "datatype", Skos.BOOLEAN);
            }
            xml.writeCharacters(said.value());
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String address) throws XMLStreamException {
        int cut = address.lastIndexOf('#') + 1;
        xml.writeStartElement(address.substring(0, cut), address.substring(cut));
    }

    /** Up to the end of the element that the reader stands at. */
    private static Resource resource(XMLStreamReader xml) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String type = address(xml);
        String about = orEmpty(xml.getAttributeValue(Skos.RDF, "about"));
        List<Statement> said = new ArrayList<>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
                String property = address(xml);
                String language = orEmpty(xml.getAttributeValue(XML, "lang"));
                String resource = xml.getAttributeValue(Skos.RDF, "resource");
                String text = text(xml);
                said.add(new Statement(property, resource == null ? text : resource, language, resource != null));
            }
        }
        return new Resource(line, about, type, said);
    }

    private static String address(XMLStreamReader xml) {
        return orEmpty(xml.getNamespaceURI()) + xml.getLocalName();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
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
        return text.toString();
    }
}
