package no.sosialekommuner.document.print;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Puts what the face of the text cannot show into one that can, on its way to the typesetter. What none can show becomes a
 * box, and the element with the id {@link #UNSEEN} stays, which says so to the reader; otherwise that one is left out.
 */
final class FaceFilter extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FAMILY = "font-family";
    private static final String MARGIN = "static-content";
    private static final char BOX = '\u25A1';

    /**
     * The kind of element in the file's structure that holds letters whose look depends on those beside them, until
     * {@link Finish} has said what they are: nothing else is of this kind.
     */
    static final String SHAPED = "Quote";

    /** Of what is only printed when something could not be. */
    static final String UNSEEN = "usynlig";

    private final Faces faces;
    private final Deque<String> wanted = new ArrayDeque<>();
    private final Map<UnicodeScript, Integer> unseen = new EnumMap<>(UnicodeScript.class);
    private final List<String> shaped = new ArrayList<>();
    private boolean onPages;
    private boolean inMargin;
    private int leftOut;

    FaceFilter(XMLReader parent, Faces faces) {
        super(parent);
        this.faces = faces;
        wanted.push(Type.TEXT);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (leftOut > 0 || unseen.isEmpty() && UNSEEN.equals(attributes.getValue("id"))) {
            leftOut++;
            return;
        }
        String family = attributes.getValue(FAMILY);
        wanted.push(family == null ? wanted.element() : family);
        onPages = onPages || name.equals("page-sequence");
        inMargin = inMargin || name.equals(MARGIN);
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        wanted.pop();
        inMargin = inMargin && !name.equals(MARGIN);
        super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (leftOut > 0) {
            return;
        }
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
                unseen.merge(UnicodeScript.of(letter), 1, Integer::sum);
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

    /** Of which writing how many signs have become boxes. */
    Map<UnicodeScript, Integer> unseen() {
        return unseen;
    }

    /** What is written in each element of {@link #SHAPED}, in the order of the text. */
    List<String> shaped() {
        return shaped;
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
            if (Faces.isShaped(face)) {
                family.addAttribute("", "role", "role", "CDATA", SHAPED);
                if (!inMargin) {
                    shaped.add(run.toString());
                }
            }
            super.startElement(FO, "inline", "fo:inline", family);
            super.characters(letters, 0, letters.length);
            super.endElement(FO, "inline", "fo:inline");
        }
        run.setLength(0);
    }
}
