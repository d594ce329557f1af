package no.sosialekommuner.contribution.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.file.Files;
import no.sosialekommuner.file.Pictures;
import no.sosialekommuner.file.StoredFile;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files from members. What a file is, its bytes say: pictures are made anew, documents of known kinds are stored as
 * they are, and nothing else is taken.
 */
@Component
public class Uploads {

    /** Wider than any text column on a sharp screen. */
    private static final int LONGEST_SIDE = 1600;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** Read where it comes from elsewhere, but nobody is to open what a member wrote as a page. */
    private static final String PAGE = "text/html";

    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", ".jpg", "image/png", ".png");

    private final Files files;
    private final Pictures pictures;
    private final JdbcClient db;

    Uploads(Files files, Pictures pictures, JdbcClient db) {
        this.files = files;
        this.pictures = pictures;
        this.db = db;
    }

    /**
     * Stores the file; only the uploader can read it until a text that shows it is saved.
     *
     * @throws Invalid on {@code file} when it is empty, too large, of a kind that is not taken, or no picture after all
     */
    @Transactional
    public Attachment take(MultipartFile upload, Viewer uploader) {
        String said = upload.getOriginalFilename();
        return take(said == null ? "" : said, content(upload), uploader);
    }

    /** Like {@link #take(MultipartFile, Viewer)}, for what comes in another way. */
    @Transactional
    public Attachment take(String name, byte[] content, Viewer uploader) {
        Attachment taken = Attachment.of(store(name.isBlank() ? "fil" : name, content));
        db.sql("insert into contribution.attachment (file_id, uploader_id) values (?, ?)")
                .params(taken.id().value(), uploader.id().value())
                .update();
        return taken;
    }

    private StoredFile store(String name, byte[] content) {
        String type = Files.mediaType(name, content);
        if (PICTURES.contains(type)) {
            var picture = pictures.shrunk(content, LONGEST_SIDE);
            return files.store(renamed(name, picture.mediaType()), picture);
        }
        if (!Files.DOCUMENTS.contains(type) || type.equals(PAGE)) {
            throw new Invalid("file", "contribution.attachment.kind");
        }
        return files.store(name, content);
    }

    private static byte[] content(MultipartFile upload) {
        if (upload.getSize() > Files.MOST_BYTES) {
            throw new Invalid("file", "file.too-large");
        }
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String renamed(String name, String mediaType) {
        String ending = ENDINGS.getOrDefault(mediaType, "");
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ending;
    }
}
