package no.sosialekommuner.reading.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.taxonomy.Tag;
import org.jspecify.annotations.Nullable;

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

    /** When the feed was last changed. An empty feed must have a date too: that of nothing. */
    static Instant updated(Feed feed) {
        return feed.entries().stream()
                .map(Atom::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void feed(Feed feed, String publisher, String language) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element("id", ids + feed.name());
        element("title", feed.title());
        element("updated", updated(feed).toString());
        author(publisher);
        link("self", "application/atom+xml", feed.self());
        link("first", "application/atom+xml", feed.first());
        if (feed.next() != null) {
            link("next", "application/atom+xml", feed.next());
        }
        link("alternate", "text/html", feed.page());
        for (Card card : feed.entries()) {
            entry(card, feed.texts().get(card.id()));
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Card card, @Nullable String text) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", ids + "/bidrag/" + card.id());
        element("title", card.title());
        element("published", card.publishedAt().toString());
        element("updated", changed(card).toString());
        link("alternate", "text/html", card.address());
        author(card.author().name() + ", " + card.author().organisationName());
        for (Tag tag : card.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag.slug());
            xml.writeAttribute("label", allowed(tag.name()));
        }
        element("summary", card.excerpt());
        if (text != null) {
            xml.writeStartElement("content");
            xml.writeAttribute("type", "html");
            xml.writeCharacters(allowed(whole(text)));
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
