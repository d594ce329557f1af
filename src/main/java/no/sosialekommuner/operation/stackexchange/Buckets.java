package no.sosialekommuner.operation.stackexchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows dealt out to temporary files by the post they belong to, so that all of a post's can be looked at together without
 * all posts being in memory.
 */
final class Buckets implements AutoCloseable {

    private static final int SIZE = 16_000_000;
    private static final int MOST = 500;

    private final Path folder;
    private final List<DataOutputStream> out = new ArrayList<>();

    /** @param bytes how much there is to deal out */
    Buckets(long bytes) throws IOException {
        this.folder = Files.createTempDirectory("sk-import");
        for (int at = 0; at <= Math.min(MOST, bytes / SIZE); at++) {
            out.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(at)))));
        }
    }

    void add(long post, Row row) {
        try {
            DataOutputStream to = out.get(Math.floorMod(post, out.size()));
            to.writeLong(row.line());
            to.writeInt(row.values().size());
            for (Map.Entry<String, String> value : row.values().entrySet()) {
                write(to, value.getKey());
                write(to, value.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return out.size();
    }

    /** The rows of one bucket in the order they were added; nothing can be added afterwards. */
    List<Row> rows(int bucket) throws IOException {
        for (DataOutputStream open : out) {
            open.close();
        }
        List<Row> rows = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(bucket))))) {
            while (true) {
                long line = in.readLong();
                int many = in.readInt();
                Map<String, String> values = HashMap.newHashMap(many);
                for (int at = 0; at < many; at++) {
                    values.put(read(in), read(in));
                }
                rows.add(new Row(line, values));
            }
        } catch (EOFException end) {
            return rows;
        }
    }

    private static void write(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private Path file(int bucket) {
        return folder.resolve(Integer.toString(bucket));
    }

    @Override
    public void close() throws IOException {
        for (int at = 0; at < out.size(); at++) {
            out.get(at).close();
            Files.delete(file(at));
        }
        Files.delete(folder);
    }
}
