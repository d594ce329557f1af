package no.sosialekommuner.operation.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import no.sosialekommuner.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by PostgreSQL's COPY. Which table and columns is said by {@code bench/<name>.sql}. */
final class CopyRows implements AutoCloseable {

    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder();

    CopyRows(Connection connection, String name) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(name));
    }

    /** Text, numbers, times and nothing; a table's columns in the order of the statement. */
    void add(@Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            if (at > 0) {
                buffer.append('\t');
            }
            Object value = values[at];
            buffer.append(value == null ? "\\N" : escaped(value.toString()));
        }
        buffer.append('\n');
        if (buffer.length() > SENT_AT_ONCE) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r");
    }

    static String statement(String name) {
        return SqlFile.read(CopyRows.class, "/bench/" + name + ".sql");
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
    }
}
