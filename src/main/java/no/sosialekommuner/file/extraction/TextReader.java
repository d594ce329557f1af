package no.sosialekommuner.file.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import no.sosialekommuner.file.ProcessApart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads one document and ends: the program of {@link ReadingProcess}. Each kind has its one parser, so that no file can
 * choose another by what it says of itself; what lies inside a document as a file, and macros, are left alone.
 */
final class TextReader {

    static final int MOST_CHARACTERS = 500_000;

    private static final long MOST_UNPACKED = 200_000_000;

    private TextReader() {}

    /** Takes the document, its media type, where the answer goes, and the milliseconds there are. */
    public static void main(String[] arguments) throws IOException {
        ProcessApart.endInTime(arguments);
        Reading reading = read(Path.of(arguments[0]), arguments[1]);
        Files.writeString(Path.of(arguments[2]), Answer.of(reading));
        Runtime.getRuntime().halt(0);
    }

    static Reading read(Path document, String mediaType) {
        try {
            return switch (mediaType) {
                case "text/plain", "text/csv" -> new Words(Tidy.text(plain(Files.readAllBytes(document))), null);
                case "text/html" -> new Words(Tidy.text(Jsoup.parse(document).text()), null);
                default -> parsed(document, parser(mediaType));
            };
        } catch (EncryptedDocumentException e) {
            return new Unread("locked: it needs a password", false);
        } catch (TikaException | SAXException | IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return new Unread("broken: " + e, false);
        }
    }

    private static Words parsed(Path document, Parser parser) throws IOException, TikaException, SAXException {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        Metadata metadata = new Metadata();
        WriteOutContentHandler words = new WriteOutContentHandler(MOST_CHARACTERS);
        try (TikaInputStream content = TikaInputStream.get(document)) {
            ContentHandler bounded = new SecureContentHandler(new BodyContentHandler(words), content);
            parser.parse(content, bounded, metadata, context());
        } catch (TikaException | SAXException | RuntimeException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return new Words(Tidy.text(words.toString()), pages(metadata));
    }

    private static Parser parser(String mediaType) throws TikaException {
        Supplier<? extends Parser> parser = switch (mediaType) {
            case "application/pdf" -> PDFParser::new;
            case "application/rtf" -> RTFParser::new;
            case String type when type.startsWith("application/vnd.openxmlformats-officedocument.") -> OOXMLParser::new;
            case String type when type.startsWith("application/vnd.oasis.opendocument.") -> OpenDocumentParser::new;
            case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint" -> OfficeParser::new;
            default -> throw new TikaException("no parser for " + mediaType);
        };
        return parser.get();
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingInside());
        return context;
    }

    private static @Nullable Integer pages(Metadata metadata) {
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return pages == null || pages < 1 ? null : pages;
    }

    /** UTF-8 where it reads as that, else what old spreadsheets write. */
    private static String plain(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** A document's words are its own; a file in it was not what somebody shared. */
    private static final class NothingInside implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // nothing is asked for
        }
    }
}
