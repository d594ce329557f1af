package no.sosialekommuner.document.paper;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, one element after the other; nothing is kept in memory. */
public final class TagWriter implements AutoCloseable {

    private final XMLStreamWriter xml;
    private final String prefix;

    /** @param prefix of elements that are named without one, with its colon; may be empty */
    public TagWriter(OutputStream out, String prefix) throws XMLStreamException {
        this.prefix = prefix;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /**
     * @param name with its prefix, or without the usual one
     * @param attributes names and values by turns
     */
    public TagWriter open(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(qualified(name));
        attributes(attributes);
        return this;
    }

    public TagWriter empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(qualified(name));
        attributes(attributes);
        return this;
    }

    /** More attributes of the element that has just been opened. */
    public TagWriter attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
        return this;
    }

    public TagWriter text(String text) throws XMLStreamException {
        xml.writeCharacters(text);
        return this;
    }

    /** A whole element with nothing but words in it. */
    public TagWriter element(String name, String text, String... attributes) throws XMLStreamException {
        return open(name, attributes).text(text).shut();
    }

    public TagWriter shut() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }

    private String qualified(String name) {
        return name.indexOf(':') < 0 ? prefix + name : name;
    }
}
