package no.sosialekommuner.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Says what a file is by looking into it. The name decides only between kinds of plain text, and of old Office. */
final class MediaTypes {

    private static final Tika TIKA = new Tika();
    private static final int MOST_ENTRIES = 2_000;

    private static final Map<String, String> OFFICE = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** What Office wrote before 2007 looks the same from outside, whichever program it was. */
    private static final Map<String, String> OLD_OFFICE = Map.of(
            ".doc", "application/msword",
            ".xls", "application/vnd.ms-excel",
            ".ppt", "application/vnd.ms-powerpoint");

    private MediaTypes() {}

    static String of(byte[] content, String name) {
        String type = TIKA.detect(content);
        if (type.equals("application/zip") || type.contains("tika-ooxml") || type.contains("opendocument")) {
            return inside(content);
        }
        if (type.equals("application/x-tika-msoffice")) {
            String ending = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
            return OLD_OFFICE.getOrDefault(ending, type);
        }
        boolean written = type.startsWith("text/") || type.equals("application/octet-stream") || type.contains("xml");
        if (written && isText(content)) {
            return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : plainUnlessMarkup(type);
        }
        return type;
    }

    private static String plainUnlessMarkup(String type) {
        return type.contains("xml") || type.contains("html") ? type : "text/plain";
    }

    private static String inside(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry;
            for (int seen = 0; seen < MOST_ENTRIES && (entry = zip.getNextEntry()) != null; seen++) {
                if (entry.getName().equals("mimetype")) {
                    String said = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip();
                    return said.startsWith("application/vnd.oasis.opendocument.") && said.matches("[a-z.-]+/[a-z.-]+")
                            ? said
                            : "application/zip";
                }
                String office = OFFICE.get(entry.getName());
                if (office != null) {
                    return office;
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            return "application/zip"; // a damaged archive is an archive, and nothing that is taken
        }
        return "application/zip";
    }

    /** Text has no NUL; UTF-8 where it reads as that, else what old spreadsheets write. */
    private static boolean isText(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
