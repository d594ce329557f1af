package no.sosialekommuner.document.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Sets right what PDF/UA (ISO 14289-1) asks for and FOP 2.11 leaves out or does wrongly. */
final class Finish {

    private Finish() {}

    /** @param shaped see {@link FaceFilter#shaped} */
    static void of(Path raw, Path finished, List<String> shaped) throws IOException {
        try (PDDocument document = Loader.loadPDF(raw.toFile())) {
            links(document);
            shaped(document, shaped);
            faces(document);
            document.save(finished.toFile());
        }
    }

    /** Links within a document tell where they lead (7.18.5); the words are in the structure, where FOP has put them. */
    private static void links(PDDocument document) throws IOException {
        PDNumberTreeNode parents =
                document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(words(parents, link.getStructParent()));
                }
            }
        }
    }

    private static String words(PDNumberTreeNode parents, int at) throws IOException {
        Object parent = parents.getValue(at);
        if (parent instanceof PDParentTreeValue value && value.getCOSObject() instanceof COSDictionary element) {
            String words = element.getString(COSName.ALT);
            return words == null ? "" : words;
        }
        return "";
    }

    /** Joined letters say what was written, for those who listen or copy: FOP draws them right and forgets what they were. */
    private static void shaped(PDDocument document, List<String> words) {
        List<PDStructureElement> elements = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        for (int at = 0; at < elements.size(); at++) {
            elements.get(at).setStructureType(StandardStructureTypes.SPAN);
            if (elements.size() == words.size()) {
                elements.get(at).setActualText(words.get(at));
            }
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(FaceFilter.SHAPED)) {
                    elements.add(element);
                }
                collect(element, elements);
            }
        }
    }

    private static void faces(PDDocument document) throws IOException {
        for (COSObject object : document.getDocument().getObjectsByType(COSName.FONT_DESC)) {
            if (object.getObject() instanceof COSDictionary descriptor) {
                // It names the letters that are used, not those that are there (7.21.4.2); nobody needs it.
                descriptor.removeItem(COSName.CID_SET);
            }
        }
        for (COSObject object : document.getDocument().getObjectsByType(COSName.FONT)) {
            if (object.getObject() instanceof COSDictionary face
                    && face.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream meanings) {
                mend(meanings);
            }
        }
    }

    private static void mend(COSStream meanings) throws IOException {
        String said;
        try (var in = meanings.createInputStream()) {
            said = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        String meant = Meanings.mended(said);
        if (!meant.equals(said)) {
            try (OutputStream out = meanings.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(meant.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
