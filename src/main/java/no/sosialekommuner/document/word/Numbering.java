package no.sosialekommuner.document.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.TagWriter;

/** The lists of a document: all with dots share one numbering, each with numbers has its own and begins where it says. */
final class Numbering {

    static final int DOTS = 1;

    /** Word knows nine levels. */
    static final int LEVELS = 9;

    private static final int STEP = 397;
    private static final String[] MARKS = {"•", "–"};

    private final List<Start> starts = new ArrayList<>();

    /** The number of a new ordered list. */
    int ordered(int level, int first) {
        starts.add(new Start(level, first));
        return DOTS + starts.size();
    }

    /** How far a list's text is moved in, in twentieths of a point. */
    static int indent(int level) {
        return STEP * (level + 1);
    }

    void write(TagWriter tags) throws XMLStreamException {
        tags.open("numbering", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        kind(tags, 0, false);
        kind(tags, 1, true);
        tags.open("num", "w:numId", "" + DOTS)
                .empty("abstractNumId", "w:val", "0")
                .shut();
        int number = DOTS;
        for (Start start : starts) {
            number++;
            tags.open("num", "w:numId", "" + number).empty("abstractNumId", "w:val", "1");
            tags.open("lvlOverride", "w:ilvl", "" + start.level());
            tags.empty("startOverride", "w:val", "" + start.first()).shut().shut();
        }
        tags.shut();
    }

    private static void kind(TagWriter tags, int id, boolean ordered) throws XMLStreamException {
        tags.open("abstractNum", "w:abstractNumId", "" + id).empty("multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            tags.open("lvl", "w:ilvl", "" + level).empty("start", "w:val", "1");
            tags.empty("numFmt", "w:val", ordered ? "decimal" : "bullet");
            tags.empty("lvlText", "w:val", ordered ? "%" + (level + 1) + "." : MARKS[level % MARKS.length]);
            tags.empty("lvlJc", "w:val", "left");
            tags.open("pPr")
                    .empty("ind", "w:left", "" + indent(level), "w:hanging", "" + STEP)
                    .shut();
            tags.shut();
        }
        tags.shut();
    }

    private record Start(int level, int first) {}
}
