package no.sosialekommuner.operation.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with a dump's files. */
public final class Dump {

    private static final List<String> NAMED_BY = List.of("Users.xml", "Posts.xml");

    private final Path folder;

    public Dump(Path folder) {
        this.folder = folder;
    }

    /** Whether there is anything to take in. */
    public boolean hasPosts() {
        return find("Posts.xml").isPresent();
    }

    /** The file of this name, whatever its letters' case. */
    Optional<DumpFile> find(String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(DumpFile::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells this site from others by when its first user came, so that a later dump, or the same one in another folder,
     * is known again.
     */
    String source() {
        return NAMED_BY.stream()
                .flatMap(name -> find(name).stream())
                .flatMap(file -> firstRow(file).stream())
                .map(Dump::shortHash)
                .findFirst()
                .orElse("unnamed");
    }

    private static Optional<String> firstRow(DumpFile file) {
        try (RowScanner scanner = new RowScanner(file.path())) {
            for (Optional<RawRow> raw = scanner.next(); raw.isPresent(); raw = scanner.next()) {
                try {
                    Row row = Row.parse(raw.get());
                    return Optional.of(row.number("Id") + " " + row.time("CreationDate"));
                } catch (BrokenRow e) {
                    // The next one will do.
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
