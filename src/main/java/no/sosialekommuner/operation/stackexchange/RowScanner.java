package no.sosialekommuner.operation.stackexchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Cuts a dump's file into its rows, one in memory at a time. Finding them does not depend on their being well-formed, so
 * that one broken row costs no other: a {@code <} can only be the beginning of something new.
 */
final class RowScanner implements AutoCloseable {

    /** Far more than any row of a real dump; a longer one is not kept. */
    private static final int LONGEST = 4_000_000;

    private static final String BEGINNING = "<row";

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private long line = 1;
    private boolean closed;

    RowScanner(Path file) throws IOException {
        this.reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    }

    Optional<RawRow> next() throws IOException {
        while (skipToTag()) {
            long begin = line;
            StringBuilder text = new StringBuilder("<");
            boolean whole = readTag(text);
            if (isRow(text)) {
                return Optional.of(new RawRow(begin, text.toString(), whole));
            }
            closed = whole && text.length() > 1 && text.charAt(1) == '/';
        }
        return Optional.empty();
    }

    /** Whether the file ended as it should, with the end of the element that holds the rows. */
    boolean isClosed() {
        return closed;
    }

    long line() {
        return line;
    }

    private static boolean isRow(StringBuilder text) {
        return text.length() > BEGINNING.length()
                && text.substring(0, BEGINNING.length()).equals(BEGINNING)
                && !Character.isLetterOrDigit(text.charAt(BEGINNING.length()));
    }

    private boolean skipToTag() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                return true;
            }
        }
        return false;
    }

    /** Reads up to the end of the tag; false when something else began before, which is then read next. */
    private boolean readTag(StringBuilder text) throws IOException {
        int quote = 0;
        for (int c = read(); c >= 0; c = read()) {
            if (c == '<') {
                at--;
                return false;
            }
            if (text.length() < LONGEST) {
                text.append((char) c);
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return text.length() < LONGEST;
            }
        }
        return false;
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        char c = buffer[at++];
        if (c == '\n') {
            line++;
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
