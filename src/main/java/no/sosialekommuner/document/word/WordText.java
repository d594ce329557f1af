package no.sosialekommuner.document.word;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Block.Heading;
import no.sosialekommuner.document.paper.Inline;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.TagWriter;

/** The text of a Word file: what stands on its first page, its contents, the blocks, and the measures of its pages. */
final class WordText {

    /** On a title page, in twentieths of a point. */
    private static final String FAR_DOWN = "3600";

    private final TagWriter tags;
    private final Paper paper;
    private final WordBlocks blocks;

    WordText(TagWriter tags, Paper paper, WordPackage file, Numbering numbering) {
        this.tags = tags;
        this.paper = paper;
        this.blocks = new WordBlocks(tags, paper, new WordLines(tags, paper, file), numbering);
    }

    void write() throws XMLStreamException {
        tags.open(
                "document",
                "xmlns:w",
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        tags.open("body");
        head();
        if (paper.isLong()) {
            contents();
            if (!paper.hasLongChapters()) {
                pageBreak();
            }
        }
        blocks.write();
        pages();
        tags.shut().shut();
    }

    private void head() throws XMLStreamException {
        Imprint imprint = paper.imprint();
        line("Publisher", imprint.organisation());
        tags.open("p").open("pPr").empty("pStyle", "w:val", "Title");
        if (paper.isLong()) {
            tags.empty("spacing", "w:before", FAR_DOWN);
        }
        tags.shut();
        run(paper.title());
        tags.shut();
        if (imprint.subtitle() != null) {
            line("Subtitle", imprint.subtitle());
        }
        if (imprint.state() != null) {
            line("DocumentState", imprint.state());
        }
        if (!imprint.date().isEmpty()) {
            line("DocumentFacts", imprint.date());
        }
        if (imprint.author() != null) {
            line("DocumentFacts", imprint.author());
        }
        line("HeadEnd", "");
    }

    private void line(String style, String text) throws XMLStreamException {
        tags.open("p").open("pPr").empty("pStyle", "w:val", style).shut();
        run(text);
        tags.shut();
    }

    private void run(String text) throws XMLStreamException {
        tags.open("r").element("t", text, "xml:space", "preserve").shut();
    }

    /**
     * A field that Word fills with page numbers when it is asked to; until then the list stands there without them, because
     * a file that wants to be filled at once makes Word ask its reader a question that frightens.
     */
    private void contents() throws XMLStreamException {
        tags.open("sdt").open("sdtPr").open("docPartObj");
        tags.empty("docPartGallery", "w:val", "Table of Contents")
                .empty("docPartUnique")
                .shut()
                .shut();
        tags.open("sdtContent");
        line("TOCHeading", paper.labels().contents());
        List<Heading> headings = paper.contents();
        for (int at = 0; at < headings.size(); at++) {
            Heading heading = headings.get(at);
            tags.open("p")
                    .open("pPr")
                    .empty("pStyle", "w:val", "TOC" + heading.level())
                    .shut();
            if (at == 0) {
                field("begin");
                tags.open("r")
                        .element("instrText", " TOC \\o \"1-2\" \\h \\z \\u ", "xml:space", "preserve")
                        .shut();
                field("separate");
            }
            tags.open("hyperlink", "w:anchor", WordBlocks.bookmark(heading), "w:history", "1");
            run(Inline.plain(heading.words()));
            tags.shut();
            if (at == headings.size() - 1) {
                field("end");
            }
            tags.shut();
        }
        tags.shut().shut();
    }

    private void field(String what) throws XMLStreamException {
        tags.open("r").empty("fldChar", "w:fldCharType", what).shut();
    }

    private void pageBreak() throws XMLStreamException {
        tags.open("p").open("r").empty("br", "w:type", "page").shut().shut();
    }

    /** A4 with the margins of the printed document. */
    private void pages() throws XMLStreamException {
        tags.open("sectPr");
        tags.empty("headerReference", "w:type", "default", "r:id", "header");
        tags.empty("headerReference", "w:type", "first", "r:id", "header-first");
        tags.empty("footerReference", "w:type", "default", "r:id", "footer");
        tags.empty("footerReference", "w:type", "first", "r:id", "footer-first");
        tags.empty("pgSz", "w:w", "11906", "w:h", "16838");
        tags.empty("pgMar", "w:top", "1588", "w:right", "1418", "w:bottom", "1588", "w:left", "1418");
        tags.attributes("w:header", "737", "w:footer", "680", "w:gutter", "0");
        tags.empty("titlePg");
        tags.shut();
    }
}
