package no.sosialekommuner.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.sosialekommuner.document.paper.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A paper printed in this process, opened again. */
public final class PrintedPdf {

    private PrintedPdf() {}

    static Path print(Paper paper, Path folder) throws Exception {
        Press.lay(paper, folder);
        Typesetter.print(folder);
        return folder.resolve(Typesetter.PDF);
    }

    /** What veraPDF finds against PDF/UA-1, each once. */
    public static List<String> faults(Path pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it ->
                            it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }

    static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** How many elements of each kind its structure has. */
    static TreeMap<String, Integer> structure(PDDocument document) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        List<PDStructureNode> open = new ArrayList<>();
        open.add(document.getDocumentCatalog().getStructureTreeRoot());
        while (!open.isEmpty()) {
            PDStructureNode node = open.removeLast();
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    kinds.merge(element.getStandardStructureType(), 1, Integer::sum);
                    open.add(element);
                }
            }
        }
        return kinds;
    }

    /** What is said instead of what is drawn. */
    static List<String> heard(PDDocument document) {
        List<String> heard = new ArrayList<>();
        List<PDStructureNode> open = new ArrayList<>();
        open.add(document.getDocumentCatalog().getStructureTreeRoot());
        while (!open.isEmpty()) {
            for (Object kid : open.removeLast().getKids()) {
                if (kid instanceof PDStructureElement element) {
                    open.add(element);
                    if (element.getActualText() != null) {
                        heard.add(element.getActualText());
                    }
                }
            }
        }
        return heard;
    }

    /** Each as it is drawn. */
    static String signs(PDDocument document) throws IOException {
        StringBuilder signs = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                signs.append(text.getUnicode());
            }
        }.getText(document);
        return signs.toString();
    }
}
