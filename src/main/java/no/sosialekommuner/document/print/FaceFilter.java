package no.sosialekommuner.document.print;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Puts what the face of the text cannot show into one that can, on its way to the typesetter. */
final class FaceFilter extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FAMILY = "font-family";
    private static final char BOX = '\u25A1';

    private final Faces faces;
    private final Deque<String> wanted = new ArrayDeque<>();
    private boolean onPages;

    FaceFilter(XMLReader parent, Faces faces) {
        super(parent);
        this.faces = faces;
        wanted.push(Type.TEXT);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        String family = attributes.getValue(FAMILY);
        wanted.push(family == null ? wanted.element() : family);
        onPages = onPages || name.equals("page-sequence");
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        wanted.pop();
        super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!onPages) {
            super.characters(text, start, length);
            return;
        }
        String face = wanted.element();
        StringBuilder run = new StringBuilder(length);
        String open = face;
        for (int at = start; at < start + length; ) {
            int letter = Character.codePointAt(text, at, start + length);
            at += Character.charCount(letter);
            if (isUnseen(letter)) {
                continue;
            }
            String next = isNeutral(letter) ? face : faces.of(letter, face);
            if (next.equals(Faces.NONE)) {
                letter = BOX;
                next = faces.of(letter, face);
            }
            if (!next.equals(open)) {
                write(run, open, face);
                open = next;
            }
            run.appendCodePoint(letter);
        }
        write(run, open, face);
    }

    /** Marks that only say how the sign before is to look, as the colour of a hand. */
    private static boolean isUnseen(int letter) {
        return (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0xE0000 && letter <= 0xE01EF)
                || (letter >= 0x1F3FB && letter <= 0x1F3FF)
                || letter == 0x20E3
                || letter == 0xAD;
    }

    private static boolean isNeutral(int letter) {
        return letter == ' ' || letter == '\n' || letter == Breakable.ZERO_WIDTH_SPACE;
    }

    private void write(StringBuilder run, String face, String around) throws SAXException {
        if (run.isEmpty()) {
            return;
        }
        char[] letters = run.toString().toCharArray();
        if (face.equals(around)) {
            super.characters(letters, 0, letters.length);
        } else {
            AttributesImpl family = new AttributesImpl();
            family.addAttribute("", FAMILY, FAMILY, "CDATA", face);
            super.startElement(FO, "inline", "fo:inline", family);
            super.characters(letters, 0, letters.length);
            super.endElement(FO, "inline", "fo:inline");
        }
        run.setLength(0);
    }
}
