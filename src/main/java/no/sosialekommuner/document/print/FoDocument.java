package no.sosialekommuner.document.print;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.TagWriter;

/** A paper as XSL formatting objects: its pages, what stands in their margins, its title and its contents. */
final class FoDocument {

    private static final int LONGEST_HEAD = 70;

    /** "2027–2030" does not go over two lines. */
    private static final Pattern YEARS = Pattern.compile("\\d{2,4}[–-]\\d{2,4}");

    private final TagWriter fo;
    private final Paper paper;
    private final Imprint imprint;

    private FoDocument(TagWriter fo, Paper paper) {
        this.fo = fo;
        this.paper = paper;
        this.imprint = paper.imprint();
    }

    static void write(Paper paper, OutputStream out) throws XMLStreamException {
        try (TagWriter fo = new TagWriter(out, "fo:")) {
            new FoDocument(fo, paper).document();
        }
    }

    private void document() throws XMLStreamException {
        fo.open(
                "root",
                "xmlns:fo",
                "http://www.w3.org/1999/XSL/Format",
                "xmlns:fox",
                "http://xmlgraphics.apache.org/fop/extensions",
                "xml:lang",
                language(),
                "font-family",
                Type.TEXT,
                "font-size",
                "10.5pt",
                "line-height",
                "15pt",
                "color",
                Type.INK);
        masters();
        facts();
        bookmarks();
        pages();
        fo.shut();
    }

    private String language() {
        return switch (imprint.language()) {
            case NB -> "nb-NO";
            case NN -> "nn-NO";
            case EN -> "en-GB";
        };
    }

    private void masters() throws XMLStreamException {
        fo.open("layout-master-set");
        master("first", "nothing-above", paper.isLong() ? "nothing-below" : "foot");
        master("other", "head", "foot");
        fo.open("page-sequence-master", "master-name", "pages").open("repeatable-page-master-alternatives");
        fo.empty("conditional-page-master-reference", "page-position", "first", "master-reference", "first");
        fo.empty("conditional-page-master-reference", "page-position", "rest", "master-reference", "other");
        fo.empty("conditional-page-master-reference", "page-position", "last", "master-reference", "other");
        fo.shut().shut().shut();
    }

    private void master(String name, String above, String below) throws XMLStreamException {
        fo.open(
                "simple-page-master",
                "master-name",
                name,
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "13mm 25mm 12mm 25mm");
        fo.empty("region-body", "margin-top", "15mm", "margin-bottom", "16mm");
        fo.empty("region-before", "region-name", above, "extent", "8mm");
        fo.empty("region-after", "region-name", below, "extent", "8mm", "display-align", "after");
        fo.shut();
    }

    /** What the file says of itself; its title stands in the window instead of the file's name. */
    private void facts() throws XMLStreamException {
        fo.open("declarations").open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        fo.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        fo.open("rdf:Description", "rdf:about", "", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        fact("dc:title", "rdf:Alt", paper.title(), "xml:lang", "x-default");
        fact("dc:creator", "rdf:Seq", imprint.author() == null ? imprint.organisation() : imprint.author());
        fact("dc:publisher", "rdf:Bag", imprint.organisation());
        fact("dc:language", "rdf:Bag", language());
        fo.shut().shut().shut().shut();
    }

    private void fact(String name, String kind, String said, String... attributes) throws XMLStreamException {
        fo.open(name).open(kind).element("rdf:li", said, attributes).shut().shut();
    }

    private void bookmarks() throws XMLStreamException {
        List<Heading> headings = paper.headings();
        if (headings.isEmpty()) {
            return;
        }
        fo.open("bookmark-tree");
        Deque<Integer> open = new ArrayDeque<>();
        for (Heading heading : headings) {
            while (!open.isEmpty() && open.peek() >= heading.level()) {
                fo.shut();
                open.pop();
            }
            fo.open("bookmark", "internal-destination", heading.anchor());
            fo.element("bookmark-title", Inline.plain(heading.words()));
            open.push(heading.level());
        }
        for (int at = open.size(); at > 0; at--) {
            fo.shut();
        }
        fo.shut();
    }

    private void pages() throws XMLStreamException {
        fo.open("page-sequence", "master-reference", "pages", "id", "dokument");
        fo.open("static-content", "flow-name", "head", "role", "artifact");
        margin("border-bottom", "padding-bottom", shortened(paper.title()));
        fo.text(imprint.organisation()).shut().shut();
        fo.open("static-content", "flow-name", "foot", "role", "artifact");
        margin("border-top", "padding-top", imprint.foot());
        fo.text(paper.labels().page() + " ").empty("page-number");
        fo.text(" " + paper.labels().of() + " ").empty("page-number-citation-last", "ref-id", "dokument");
        fo.shut().shut();
        fo.open("flow", "flow-name", "xsl-region-body");
        if (paper.isLong()) {
            cover();
            contents();
        } else {
            head();
        }
        fo.open("block", "role", "Div", "break-before", paper.isLong() && !paper.hasLongChapters() ? "page" : "auto");
        new FoBlocks(fo, paper).write();
        fo.shut();
        unseen();
        fo.shut().shut();
    }

    /** What the boxes are; the typesetter leaves it out where there are none. */
    private void unseen() throws XMLStreamException {
        fo.open("block", "id", FaceFilter.UNSEEN, "space-before", "8mm", "padding-top", "2mm");
        fo.attributes("border-top", "0.5pt solid " + Type.LINE, "font-size", "8.5pt", "line-height", "11pt");
        fo.attributes("color", Type.SOFT, "keep-together.within-page", "always");
        fo.text(paper.labels().unseen()).shut();
    }

    /** A line with words at both ends; what stands at the right is left to be written. */
    private void margin(String border, String padding, String left) throws XMLStreamException {
        fo.open(
                "block",
                "font-size",
                "8.5pt",
                "line-height",
                "11pt",
                "color",
                Type.SOFT,
                "text-align-last",
                "justify",
                border,
                "0.5pt solid " + Type.LINE,
                padding,
                "2mm");
        fo.text(left).empty("leader", "leader-pattern", "space");
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_HEAD) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_HEAD);
        int end = space > 0 ? space : title.offsetByCodePoints(0, LONGEST_HEAD / 2);
        return title.substring(0, end) + " …";
    }

    private void cover() throws XMLStreamException {
        fo.open("block", "border-top", "5pt solid " + Type.ACCENT, "padding-top", "6mm", "color", Type.ACCENT);
        fo.attributes("font-size", "14pt", "line-height", "18pt", "font-weight", "600");
        fo.text(imprint.organisation()).shut();
        title("30pt", "36pt", "62mm");
        subtitle("15pt", "20pt");
        fo.open("block", "role", "Div", "space-before", "12mm", "border-top", "0.75pt solid " + Type.LINE);
        fo.attributes("padding-top", "5mm");
        facts("11.5pt", "17pt");
        fo.shut();
    }

    private void head() throws XMLStreamException {
        fo.element(
                "block",
                imprint.organisation(),
                "font-size",
                "11pt",
                "font-weight",
                "600",
                "color",
                Type.ACCENT,
                "space-after",
                "3mm");
        title("23pt", "28pt", "0mm");
        subtitle("13pt", "18pt");
        fo.open("block", "role", "Div", "space-before", "4mm", "space-after", "8mm");
        fo.attributes("border-bottom", "1pt solid " + Type.ACCENT, "padding-bottom", "4mm", "color", Type.SOFT);
        facts("9.5pt", "14pt");
        fo.shut();
    }

    private void title(String size, String line, String above) throws XMLStreamException {
        fo.open("block", "role", "H1", "font-size", size, "line-height", line, "font-weight", "bold");
        fo.attributes("space-before", above, "space-before.conditionality", "retain", "color", Type.INK);
        Matcher years = YEARS.matcher(paper.title());
        int end = 0;
        while (years.find()) {
            fo.text(Breakable.of(paper.title().substring(end, years.start())));
            fo.element("inline", years.group(), "keep-together.within-line", "always");
            end = years.end();
        }
        fo.text(Breakable.of(paper.title().substring(end))).shut();
    }

    private void subtitle(String size, String line) throws XMLStreamException {
        if (imprint.subtitle() != null) {
            fo.element(
                    "block",
                    Breakable.of(imprint.subtitle()),
                    "font-size",
                    size,
                    "line-height",
                    line,
                    "space-before",
                    "3mm",
                    "color",
                    Type.SOFT);
        }
    }

    private void facts(String size, String line) throws XMLStreamException {
        if (imprint.state() != null) {
            fo.element("block", imprint.state(), "font-size", size, "line-height", line, "font-weight", "600");
        }
        if (!imprint.date().isEmpty()) {
            fo.element("block", imprint.date(), "font-size", size, "line-height", line);
        }
        if (imprint.author() != null) {
            fo.element("block", imprint.author(), "font-size", size, "line-height", line);
        }
    }

    private void contents() throws XMLStreamException {
        fo.element(
                "block",
                paper.labels().contents(),
                "role",
                "H2",
                "break-before",
                "page",
                "font-size",
                "18pt",
                "line-height",
                "22pt",
                "font-weight",
                "bold",
                "color",
                Type.ACCENT,
                "space-after",
                "6mm");
        fo.open("block", "role", "TOC");
        for (Heading heading : paper.contents()) {
            entry(heading);
        }
        fo.shut();
    }

    private void entry(Heading heading) throws XMLStreamException {
        boolean chapter = heading.level() == 1;
        String words = Inline.plain(heading.words());
        fo.open("block", "role", "TOCI", "start-indent", chapter ? "0mm" : "6mm", "end-indent", "12mm");
        fo.attributes("last-line-end-indent", "-12mm", "text-align-last", "justify");
        fo.attributes("space-before", chapter ? "2.2mm" : "0mm", "font-weight", chapter ? "600" : "normal");
        fo.open("basic-link", "internal-destination", heading.anchor(), "fox:alt-text", words);
        fo.text(Breakable.of(words)).empty("leader", "leader-pattern", "space");
        fo.empty("page-number-citation", "ref-id", heading.anchor());
        fo.shut().shut();
    }
}
