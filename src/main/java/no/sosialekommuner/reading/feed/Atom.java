package no.sosialekommuner.reading.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.sosialekommuner.taxonomy.Tag;

/** Writes a feed as RFC 4287 wants it, in parts as RFC 5005 (section 3) does, with ids by RFC 4151. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** In HTML of ours, attributes stand in double quotes, and text holds none that are not escaped. */
    private static final Pattern LOCAL = Pattern.compile(" (href|src)=\"/(?!/)");

    private final XMLStreamWriter xml;
    private final String site;
    private final String ids;

    private Atom(XMLStreamWriter xml, String site) {
        this.xml = xml;
        this.site = site;
        this.ids = "tag:" + URI.create(site).getHost() + ",2026:";
    }

    /**
     * @param site the address of this installation, without a slash at the end
     * @param publisher the name of this installation
     * @param language code of BCP 47
     */
    static byte[] write(Feed feed, String site, String publisher, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Atom(xml, site).feed(feed, publisher, language);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void feed(Feed feed, String publisher, String language) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element("id", ids + feed.name());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        author(publisher);
        link("self", "application/atom+xml", feed.self());
        link("first", "application/atom+xml", feed.first());
        if (feed.next() != null) {
            link("next", "application/atom+xml", feed.next());
        }
        link("alternate", "text/html", feed.page());
        for (Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", ids + entry.name());
        element("title", entry.title());
        element("published", entry.published().toString());
        element("updated", entry.updated().toString());
        link("alternate", "text/html", entry.address());
        author(entry.author());
        for (Tag tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag.slug());
            xml.writeAttribute("label", allowed(tag.name()));
        }
        element("summary", entry.summary());
        if (entry.text() != null) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(allowed(whole(entry.text())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", site + address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** With addresses that lead here from anywhere. */
    private String whole(String html) {
        return LOCAL.matcher(html).replaceAll(" $1=\"" + Matcher.quoteReplacement(site) + "/");
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
