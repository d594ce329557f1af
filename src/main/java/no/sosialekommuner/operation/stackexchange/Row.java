package no.sosialekommuner.operation.stackexchange;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.sosialekommuner.text.PlainText;

/** The values of one row. Texts are cleaned of what can be neither stored nor shown. */
record Row(long line, Map<String, String> values) {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws BrokenRow when it is cut or is no XML */
    static Row parse(RawRow raw) throws BrokenRow {
        if (!raw.whole()) {
            throw new BrokenRow("the row does not end");
        }
        String text = raw.text().endsWith("/>") ? raw.text() : raw.text() + "</row>";
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
            reader.nextTag();
            Map<String, String> values = HashMap.newHashMap(reader.getAttributeCount());
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                values.put(reader.getAttributeLocalName(at), PlainText.clean(reader.getAttributeValue(at)));
            }
            reader.close();
            return new Row(raw.line(), values);
        } catch (XMLStreamException e) {
            throw new BrokenRow("the row is no well-formed XML");
        }
    }

    /** A value that is there and not blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String require(String name) throws BrokenRow {
        return find(name).orElseThrow(() -> new BrokenRow("no " + name));
    }

    long number(String name) throws BrokenRow {
        String value = require(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BrokenRow(name + " is no number: " + shown(value));
        }
    }

    /** A count that may be missing or negative; both are none. */
    int count(String name) {
        try {
            return find(name)
                    .map(Integer::parseInt)
                    .map(count -> Math.max(0, count))
                    .orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Times in a dump are UTC without saying so. */
    Instant time(String name) throws BrokenRow {
        String value = require(name);
        try {
            Instant time = LocalDateTime.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value)
                    .toInstant(ZoneOffset.UTC);
            if (time.isAfter(Instant.EPOCH) && time.isBefore(Instant.now())) {
                return time;
            }
        } catch (DateTimeException e) {
            // The same fault as a time that cannot be.
        }
        throw new BrokenRow(name + " is no time that has been: " + shown(value));
    }

    private static String shown(String value) {
        return "\"" + (value.length() <= 40 ? value : value.substring(0, 40) + "…") + "\"";
    }
}
