package no.sosialekommuner.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Mail as programs write it, made for this project: {@code <name>.eml}, and beside it in {@code <name>.md} what its writer has
 * said.
 */
public final class Sample {

    private static final Path FOLDER = Path.of("src/test/resources/mail");

    private Sample() {}

    /** The names of all that people have written. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md"))
                    .map(file -> file.substring(0, file.length() - 3))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] raw(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its writer has said, as Markdown. */
    public static String words(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".md")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample as a new mail, with each text replaced by the one after it. */
    public static byte[] changed(String name, String... changes) {
        String text = new String(raw(name), StandardCharsets.ISO_8859_1)
                .replaceFirst("Message-ID: <[^>]*>", "Message-ID: <" + UUID.randomUUID() + "@demo.example>");
        for (int at = 0; at < changes.length; at += 2) {
            // An address may be longer than a line of quoted-printable takes.
            text = text.replace(changes[at], changes[at + 1]);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
