package no.sosialekommuner.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.paper.Paper;
import no.sosialekommuner.document.paper.TagWriter;
import org.springframework.stereotype.Component;

/** Writes papers for Word: real styles, headings, lists and tables, which go on being edited as if written there. */
@Component
public class WordFiles {

    private static final String TEXT = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Clock clock;

    WordFiles(Clock clock) {
        this.clock = clock;
    }

    /** Writes the whole file and leaves the stream open. */
    public void write(Paper paper, OutputStream out) throws IOException {
        try {
            WordPackage file = new WordPackage(out);
            Numbering numbering = new Numbering();
            String language = language(paper.imprint());
            file.copy("[Content_Types].xml", "word-types.xml");
            file.copy("_rels/.rels", "word-relations.xml");
            file.part("docProps/core.xml", tags -> facts(tags, paper, language));
            file.copy("word/styles.xml", "word-styles.xml", "{language}", language);
            file.copy("word/settings.xml", "word-settings.xml", "{language}", language);
            file.copy("word/fontTable.xml", "word-faces.xml");
            file.part("word/document.xml", tags -> new WordText(tags, paper, file, numbering).write());
            file.part("word/numbering.xml", numbering::write);
            file.part("word/header.xml", tags -> header(tags, paper));
            file.part("word/footer.xml", tags -> footer(tags, paper));
            file.part("word/header-first.xml", tags -> margin(tags, "hdr", "EmptyMargin", ""));
            file.part("word/footer-first.xml", tags -> first(tags, paper));
            file.finish();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String language(Imprint imprint) {
        return switch (imprint.language()) {
            case NB -> "nb-NO";
            case NN -> "nn-NO";
            case EN -> "en-GB";
        };
    }

    private void facts(TagWriter tags, Paper paper, String language) throws XMLStreamException {
        Imprint imprint = paper.imprint();
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        tags.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        tags.element("dc:title", paper.title());
        if (imprint.subtitle() != null) {
            tags.element("dc:subject", imprint.subtitle());
        }
        tags.element("dc:creator", imprint.author() == null ? imprint.organisation() : imprint.author());
        tags.element("dc:language", language);
        if (imprint.state() != null) {
            tags.element("cp:contentStatus", imprint.state());
        }
        tags.element("dcterms:created", now, "xsi:type", "dcterms:W3CDTF");
        tags.element("dcterms:modified", now, "xsi:type", "dcterms:W3CDTF");
        tags.shut();
    }

    private static void header(TagWriter tags, Paper paper) throws XMLStreamException {
        open(tags, "hdr", "Header");
        run(tags, paper.title());
        tags.open("r").empty("tab").shut();
        run(tags, paper.imprint().organisation());
        tags.shut().shut();
    }

    private static void footer(TagWriter tags, Paper paper) throws XMLStreamException {
        open(tags, "ftr", "Footer");
        run(tags, paper.imprint().foot());
        tags.open("r").empty("tab").shut();
        run(tags, paper.labels().page() + " ");
        field(tags, "PAGE");
        run(tags, " " + paper.labels().of() + " ");
        field(tags, "NUMPAGES");
        tags.shut().shut();
    }

    /** A title page tells no number. */
    private static void first(TagWriter tags, Paper paper) throws XMLStreamException {
        if (paper.isLong()) {
            margin(tags, "ftr", "EmptyMargin", "");
        } else {
            footer(tags, paper);
        }
    }

    private static void margin(TagWriter tags, String name, String style, String text) throws XMLStreamException {
        open(tags, name, style);
        run(tags, text);
        tags.shut().shut();
    }

    private static void open(TagWriter tags, String name, String style) throws XMLStreamException {
        tags.open(name, "xmlns:w", TEXT)
                .open("p")
                .open("pPr")
                .empty("pStyle", "w:val", style)
                .shut();
    }

    private static void run(TagWriter tags, String text) throws XMLStreamException {
        tags.open("r").element("t", text, "xml:space", "preserve").shut();
    }

    private static void field(TagWriter tags, String name) throws XMLStreamException {
        tags.open("fldSimple", "w:instr", " " + name + " ");
        run(tags, "1");
        tags.shut();
    }
}
