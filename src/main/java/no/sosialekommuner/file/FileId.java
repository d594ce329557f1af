package no.sosialekommuner.file;

import java.util.UUID;
import no.sosialekommuner.web.NotFound;

/** The id of a stored file; random, so that it cannot be guessed from another. */
public record FileId(UUID value) {

    /** @throws NotFound when the text is no id, because then there is no such file */
    public static FileId of(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
