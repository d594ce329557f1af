package no.sosialekommuner.document.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
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

/** What stands in a line, as XSL formatting objects. */
final class FoLines {

    private static final double IN_LINE_WIDTH = 34;
    private static final double IN_LINE_HEIGHT = 40;

    private final TagWriter fo;
    private final Paper paper;

    FoLines(TagWriter fo, Paper paper) {
        this.fo = fo;
        this.paper = paper;
    }

    /** Whether the block around must keep line feeds. */
    static boolean hasBreaks(List<Inline> words) {
        return words.stream()
                .anyMatch(word -> word instanceof Break || word instanceof Link link && hasBreaks(link.words()));
    }

    void write(List<Inline> words) throws XMLStreamException {
        write(words, Breakable.LONGEST_WORD);
    }

    /** @param longest letters of a word that have room beside each other; longer ones may go on in the next line */
    void write(List<Inline> words, int longest) throws XMLStreamException {
        for (Inline word : words) {
            switch (word) {
                case Text text -> text(text, longest);
                case Link link -> link(link, longest);
                case Break _ -> fo.text("\n");
                case Shown shown -> picture(shown, IN_LINE_WIDTH, IN_LINE_HEIGHT);
            }
        }
    }

    private void text(Text text, int longest) throws XMLStreamException {
        Look look = text.look();
        if (look.equals(Look.PLAIN)) {
            fo.text(Breakable.of(text.text(), longest));
            return;
        }
        fo.open("inline");
        if (look.bold()) {
            fo.attributes("font-weight", "bold");
        }
        if (look.italic()) {
            fo.attributes("font-style", "italic");
        }
        if (look.struck()) {
            fo.attributes("text-decoration", "line-through");
        }
        if (look.code()) {
            fo.attributes("font-family", Type.MONO, "font-size", "0.86em", "background-color", Type.TINT);
        }
        fo.text(Breakable.of(text.text(), longest)).shut();
    }

    private void link(Link link, int longest) throws XMLStreamException {
        String address = link.address().replace("'", "%27").replace("(", "%28").replace(")", "%29");
        fo.open("basic-link", "external-destination", "url('" + address + "')", "color", Type.LINK);
        fo.attributes("text-decoration", "underline", "fox:alt-text", Inline.plain(link.words()));
        write(link.words(), longest);
        fo.shut();
    }

    /** The picture, or what it shows where it cannot be had. */
    void picture(Shown shown, double width, double height) throws XMLStreamException {
        Image image = paper.images().get(shown.file());
        if (image == null) {
            fo.element("inline", "[" + Breakable.of(shown.words()) + "]", "color", Type.SOFT);
            return;
        }
        Size size = image.within(width, height);
        fo.empty(
                "external-graphic",
                "src",
                "url('" + PressFiles.PICTURE + shown.file() + "')",
                "content-width",
                Type.millimetres(size.width()),
                "content-height",
                Type.millimetres(size.height()),
                "fox:alt-text",
                shown.words());
    }
}
