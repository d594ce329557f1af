package no.sosialekommuner.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All stored files. Who may read one is for the module that refers to it to say.
 *
 * <p>The content is safely on the disk before the row is committed, so that a row never lacks its content. What a crash
 * leaves without a row is cleared away at the next start.
 */
@Repository
public class Files {

    /** 20 MB: a long report with pictures fits, a film does not. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** Kinds of files with words in them, which are read out once for whoever searches. */
    public static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/rtf",
            "text/html",
            "text/plain",
            "text/csv");

    private final JdbcClient db;
    private final FileFolder folder;

    Files(JdbcClient db, FileFolder folder) {
        this.db = db;
        this.folder = folder;
    }

    /** What the content is, told from its bytes, as {@code image/png}; the name decides only between kinds of text. */
    public static String mediaType(String name, byte[] content) {
        return MediaTypes.of(content, name);
    }

    /**
     * Stores the content under a new id; its media type is told from the bytes.
     *
     * @throws Invalid on {@code file} when there is nothing in it, or more than {@link #MOST_BYTES}
     */
    @Transactional
    public StoredFile store(String name, byte[] content) {
        return store(name, content, MediaTypes.of(content, name), null, null);
    }

    /** Like {@link #store(String, byte[])}; reads no more than the limit and leaves the stream open. */
    @Transactional
    public StoredFile store(String name, InputStream content) {
        try {
            return store(name, content.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores a picture of our own making, with its measures. */
    @Transactional
    public StoredFile store(String name, Picture picture) {
        return store(name, picture.content(), picture.mediaType(), picture.width(), picture.height());
    }

    /** @throws NotFound when there is no such file */
    public StoredFile require(FileId id) {
        return db.sql("select f.name, f.media_type, f.size, f.width, f.height from file.file f where f.id = ?")
                .param(id.value())
                .query((rs, _) -> new StoredFile(
                        id,
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getLong("size"),
                        rs.getObject("width", Integer.class),
                        rs.getObject("height", Integer.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The content, to be streamed, also in parts.
     *
     * @throws NotFound when there is no such file
     */
    public Resource open(FileId id) {
        return folder.open(id);
    }

    /** Forgets the file; its content goes when that is committed. */
    @Transactional
    public void remove(FileId id) {
        if (db.sql("delete from file.file where id = ?").param(id.value()).update() > 0) {
            folder.removeAfterCommit(id);
        }
    }

    private StoredFile store(
            String name, byte[] content, String mediaType, @Nullable Integer width, @Nullable Integer height) {
        if (content.length == 0) {
            throw new Invalid("file", "file.empty");
        }
        if (content.length > MOST_BYTES) {
            throw new Invalid("file", "file.too-large");
        }
        StoredFile file = new StoredFile(FileId.random(), plain(name), mediaType, content.length, width, height);
        folder.write(file.id(), content);
        db.sql("""
                        insert into file.file (id, name, media_type, size, sha256, width, height)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(file.id().value())
                .param(file.name())
                .param(mediaType)
                .param(content.length)
                .param(sha256(content))
                .param(width)
                .param(height)
                .update();
        if (DOCUMENTS.contains(mediaType)) {
            db.sql("insert into file.text (file_id) values (?)")
                    .param(file.id().value())
                    .update();
        }
        return file;
    }

    /** Browsers of old sent whole paths, and some names come with what no file system takes. */
    private static String plain(String name) {
        String line = PlainText.line(name);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .replaceAll("[\"<>|:*?;]", "")
                .strip();
        int tooMany = last.codePointCount(0, last.length()) - 120;
        String shortened = tooMany > 0 ? last.substring(last.offsetByCodePoints(0, tooMany)) : last;
        return shortened.isEmpty() || shortened.matches("\\.+") ? "fil" : shortened;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
