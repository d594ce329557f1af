package no.sosialekommuner.reading.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.taxonomy.Tag;

/** Writes a feed as RFC 4287 wants it. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final String site;

    private Atom(XMLStreamWriter xml, String site) {
        this.xml = xml;
        this.site = site;
    }

    /**
     * @param site the address of this installation, without a slash at the end
     * @param language code of BCP 47
     */
    static byte[] write(Feed feed, String site, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Atom(xml, site).feed(feed, language);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void feed(Feed feed, String language) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element("id", site + feed.address());
        element("title", feed.title());
        element("updated", updated(feed).toString());
        link("self", site + feed.address());
        link("alternate", site + feed.page());
        for (Card card : feed.entries()) {
            entry(card);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Card card) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", site + "/bidrag/" + card.id());
        element("title", card.title());
        element("published", card.publishedAt().toString());
        element("updated", changed(card).toString());
        link("alternate", site + card.address());
        xml.writeStartElement("author");
        element("name", card.author().name() + ", " + card.author().organisationName());
        xml.writeEndElement();
        for (Tag tag : card.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag.slug());
            xml.writeAttribute("label", allowed(tag.name()));
        }
        element("summary", card.excerpt());
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** An empty feed must have a date too: that of nothing. */
    private static Instant updated(Feed feed) {
        return feed.entries().stream()
                .map(Atom::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Instant changed(Card card) {
        return card.updatedAt().isAfter(card.publishedAt()) ? card.updatedAt() : card.publishedAt();
    }

    /** Without the characters that XML cannot hold at all. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= ' ' && c < 0xD800)
                        || (c > 0xDFFF && c < 0xFFFE)
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
