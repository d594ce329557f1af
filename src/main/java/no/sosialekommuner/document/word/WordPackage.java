package no.sosialekommuner.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import no.sosialekommuner.document.paper.Image;
import no.sosialekommuner.document.paper.TagWriter;
import no.sosialekommuner.file.FileId;

/** The file that Word opens: parts in a ZIP, and what the text refers to outside of itself (ECMA-376, part 2). */
final class WordPackage {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ZipOutputStream zip;
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<FileId, Image> images = new LinkedHashMap<>();

    WordPackage(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** A part that is written piece by piece. */
    void part(String name, Part part) throws IOException, XMLStreamException {
        part(name, "w:", part);
    }

    private void part(String name, String prefix, Part part) throws IOException, XMLStreamException {
        zip.putNextEntry(new ZipEntry(name));
        try (TagWriter tags = new TagWriter(zip, prefix)) {
            part.write(tags);
        }
        zip.closeEntry();
    }

    /** A part that lies beside this class, some words of it replaced. */
    void copy(String name, String resource, String... replaced) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(WordPackage.class.getResourceAsStream("/document/" + resource))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int at = 0; at < replaced.length; at += 2) {
            text = text.replace(replaced[at], replaced[at + 1]);
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The name by which the text refers to an address elsewhere. */
    String link(String address) {
        return links.computeIfAbsent(address, _ -> "link" + (links.size() + 1));
    }

    /** The name by which the text refers to a picture. */
    String image(FileId file, Image image) {
        images.putIfAbsent(file, image);
        return "image-" + file;
    }

    /** Writes the pictures and what the text has referred to; then the file is whole. */
    void finish() throws IOException, XMLStreamException {
        for (Map.Entry<FileId, Image> image : images.entrySet()) {
            zip.putNextEntry(new ZipEntry("word/" + target(image.getKey(), image.getValue())));
            Files.copy(image.getValue().content(), zip);
            zip.closeEntry();
        }
        part("word/_rels/document.xml.rels", "", this::relations);
        zip.finish();
    }

    private void relations(TagWriter tags) throws XMLStreamException {
        tags.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (String own : new String[] {"styles", "numbering", "settings", "header", "footer", "fontTable"}) {
            relation(tags, own, own, own + ".xml");
        }
        relation(tags, "header-first", "header", "header-first.xml");
        relation(tags, "footer-first", "footer", "footer-first.xml");
        for (Map.Entry<FileId, Image> image : images.entrySet()) {
            relation(tags, "image-" + image.getKey(), "image", target(image.getKey(), image.getValue()));
        }
        for (Map.Entry<String, String> link : links.entrySet()) {
            tags.empty("Relationship", "Id", link.getValue(), "Type", OFFICE + "hyperlink");
            tags.attributes("Target", link.getKey(), "TargetMode", "External");
        }
        tags.shut();
    }

    private static void relation(TagWriter tags, String id, String type, String target) throws XMLStreamException {
        tags.empty("Relationship", "Id", id, "Type", OFFICE + type, "Target", target);
    }

    private static String target(FileId file, Image image) {
        return "media/" + file + (image.mediaType().equals("image/png") ? ".png" : ".jpg");
    }

    /** Writes one part. */
    interface Part {
        void write(TagWriter tags) throws XMLStreamException;
    }
}
