package no.sosialekommuner.document.word;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Direction;
import no.sosialekommuner.document.paper.Image;
import no.sosialekommuner.document.paper.Image.Size;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.Inline.Break;
import no.sosialekommuner.document.paper.Inline.Link;
import no.sosialekommuner.document.paper.Inline.Shown;
import no.sosialekommuner.document.paper.Inline.Text;
import no.sosialekommuner.document.paper.Look;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.TagWriter;

/** What stands in a line, as runs of Word. */
final class WordLines {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static final int UNITS_A_MILLIMETRE = 36_000;
    private static final double IN_LINE = 34;

    private final TagWriter tags;
    private final Paper paper;
    private final WordPackage file;
    private int pictures;

    WordLines(TagWriter tags, Paper paper, WordPackage file) {
        this.tags = tags;
        this.paper = paper;
        this.file = file;
    }

    void write(List<Inline> words) throws XMLStreamException {
        write(words, false);
    }

    private void write(List<Inline> words, boolean linked) throws XMLStreamException {
        for (Inline word : words) {
            switch (word) {
                case Text text -> run(text.text(), text.look(), linked);
                case Break _ -> tags.open("r").empty("br").shut();
                case Shown shown -> picture(shown, IN_LINE, IN_LINE);
                case Link link -> {
                    tags.open("hyperlink", "r:id", file.link(link.address()), "w:history", "1");
                    write(link.words(), true);
                    tags.shut();
                }
            }
        }
    }

    void text(String text) throws XMLStreamException {
        run(text, Look.PLAIN, false);
    }

    private void run(String text, Look look, boolean linked) throws XMLStreamException {
        boolean leftward = Direction.hasLeftward(text);
        tags.open("r");
        if (linked || leftward || !look.equals(Look.PLAIN)) {
            look(look, linked, leftward);
        }
        tags.element("t", text, "xml:space", "preserve").shut();
    }

    /** In the order that the schema wants. */
    private void look(Look look, boolean linked, boolean leftward) throws XMLStreamException {
        tags.open("rPr");
        if (linked) {
            tags.empty("rStyle", "w:val", "Hyperlink");
        } else if (look.code()) {
            tags.empty("rStyle", "w:val", "CodeWords");
        }
        if (look.bold()) {
            tags.empty("b").empty("bCs");
        }
        if (look.italic()) {
            tags.empty("i").empty("iCs");
        }
        if (look.struck()) {
            tags.empty("strike");
        }
        if (leftward) {
            tags.empty("rtl");
        }
        tags.shut();
    }

    /** Lines whose spaces count. */
    void code(String lines) throws XMLStreamException {
        String[] all = lines.split("\n", -1);
        for (int at = 0; at < all.length; at++) {
            tags.open("r");
            if (at > 0) {
                tags.empty("br");
            }
            tags.element("t", all[at].replace("\t", "    "), "xml:space", "preserve")
                    .shut();
        }
    }

    /** The picture, or what it shows where it cannot be had; sizes in millimetres. */
    void picture(Shown shown, double width, double height) throws XMLStreamException {
        Image image = paper.images().get(shown.file());
        if (image == null) {
            text("[" + shown.words() + "]");
            return;
        }
        Size size = image.within(width, height);
        String[] extent = {
            "cx", "" + Math.max(1, Math.round(size.width() * UNITS_A_MILLIMETRE)),
            "cy", "" + Math.max(1, Math.round(size.height() * UNITS_A_MILLIMETRE))
        };
        pictures++;
        String number = Integer.toString(pictures);
        tags.open("r").open("drawing");
        tags.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        tags.empty("wp:extent", extent);
        tags.empty("wp:docPr", "id", number, "name", "Bilde " + number, "descr", shown.words());
        tags.open("wp:cNvGraphicFramePr");
        tags.empty("a:graphicFrameLocks", "xmlns:a", DRAWING, "noChangeAspect", "1")
                .shut();
        tags.open("a:graphic", "xmlns:a", DRAWING).open("a:graphicData", "uri", PICTURE);
        tags.open("pic:pic", "xmlns:pic", PICTURE).open("pic:nvPicPr");
        tags.empty("pic:cNvPr", "id", number, "name", "Bilde " + number)
                .empty("pic:cNvPicPr")
                .shut();
        tags.open("pic:blipFill").empty("a:blip", "r:embed", file.image(shown.file(), image));
        tags.open("a:stretch").empty("a:fillRect").shut().shut();
        tags.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        tags.empty("a:ext", extent).shut();
        tags.open("a:prstGeom", "prst", "rect").empty("a:avLst").shut().shut();
        tags.shut().shut().shut().shut().shut().shut();
    }
}
