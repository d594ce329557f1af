package no.sosialekommuner.file.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as members have them, made while the test runs; and some that only the wicked make. */
final class SmallDocuments {

    /** More than the process that reads has. */
    private static final int MEGABYTES = 400;

    private SmallDocuments() {}

    static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = written(pages)) {
            return saved(document);
        }
    }

    /** @param toOpen empty where only changing it is forbidden */
    static byte[] lockedPdf(String toOpen, String page) throws IOException {
        try (PDDocument document = written(page)) {
            document.protect(new StandardProtectionPolicy("eier", toOpen, new AccessPermission()));
            return saved(document);
        }
    }

    /** A page of a megabyte with one word on it, of which no memory has enough to hold it. */
    static byte[] pdfBomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream content = new PDStream(document);
            try (OutputStream packed = content.createOutputStream(COSName.FLATE_DECODE)) {
                packed.write("BT (".getBytes(StandardCharsets.US_ASCII));
                much(packed, 'a', MEGABYTES);
            }
            page.setContents(content);
            document.addPage(page);
            return saved(document);
        }
    }

    static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** A document whose only part is what the test says. */
    static byte[] docxOf(String xml) throws IOException {
        return zip(docxParts(xml.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** One word and then so much space that a few hundred kilobytes of an archive hold. */
    static byte[] docxBomb() throws IOException {
        byte[] start =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Først</w:t></w:r></w:p>"
                        .getBytes(StandardCharsets.UTF_8);
        return zip(docxParts(start), MEGABYTES);
    }

    static byte[] xlsx(String... cells) throws IOException {
        return saved(new XSSFWorkbook(), cells);
    }

    static byte[] xls(String... cells) throws IOException {
        return saved(new HSSFWorkbook(), cells);
    }

    static byte[] pptx(String... slides) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (String slide : slides) {
                show.createSlide().createTextBox().setText(slide);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] odt(String paragraph) throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                  <office:body><office:text><text:p>%s</text:p></office:text></office:body>
                </office:document-content>
                """.formatted(paragraph);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        return zip(parts, 0);
    }

    static byte[] rtf(String escaped) {
        return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Calibri;}\\f0 " + escaped + "\\par}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static PDDocument written(String... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String text : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.setLeading(14);
                for (String line : text.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] saved(Workbook empty, String... cells) throws IOException {
        try (Workbook workbook = empty) {
            Row row = workbook.createSheet("Måltal").createRow(0);
            for (int at = 0; at < cells.length; at++) {
                row.createCell(at).setCellValue(cells[at]);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, byte[]> docxParts(byte[] document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Target="word/document.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>
                """.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", document);
        return parts;
    }

    /** @param megabytes of space after the last part, in the same entry */
    private static byte[] zip(Map<String, byte[]> parts, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            much(zip, ' ', megabytes);
        }
        return bytes.toByteArray();
    }

    private static void much(OutputStream out, char of, int megabytes) throws IOException {
        byte[] space = String.valueOf(of).repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int written = 0; written < megabytes; written++) {
            out.write(space);
        }
    }
}
