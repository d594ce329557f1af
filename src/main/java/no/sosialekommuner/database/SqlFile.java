package no.sosialekommuner.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A statement that is too long for a text block and lies in a file beside the class that uses it. */
public final class SqlFile {

    private SqlFile() {}

    /** @throws NullPointerException when there is no such file */
    public static String read(Class<?> beside, String file) {
        try (InputStream sql = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
