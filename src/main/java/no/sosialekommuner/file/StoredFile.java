package no.sosialekommuner.file;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file.
 *
 * @param name as the uploader called it, without folders and control characters, 1 to 200 characters
 * @param mediaType told from the bytes, as {@code image/png}
 * @param size in bytes
 * @param width of a picture in pixels, else null
 * @param height of a picture in pixels, else null
 */
public record StoredFile(
        FileId id,
        String name,
        String mediaType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** Whether browsers can show it as a picture. */
    public boolean image() {
        return width != null;
    }
}
