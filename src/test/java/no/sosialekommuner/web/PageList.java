package no.sosialekommuner.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of {@code src/test/resources/pages/<module>.txt}: one a line, who looks and the address, as
 * {@code anna /kommuner/{municipality}}. Who is a name of the cast, {@code editor} or {@code outsider}; {@code SKIP /pattern
 * reason} leaves out what is no page.
 */
final class PageList {

    private static final String SKIP = "SKIP";
    private static final Path FOLDER = Path.of("src/test/resources/pages");

    private PageList() {}

    record Entry(String who, String address) {

        /** As a file's name. */
        String name() {
            String words = address.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
            return (words.isEmpty() ? "forsiden" : words) + "-" + who;
        }

        Entry with(Map<String, String> places) {
            String filled = address;
            for (Map.Entry<String, String> place : places.entrySet()) {
                filled = filled.replace("{" + place.getKey() + "}", place.getValue());
            }
            return new Entry(who, filled);
        }
    }

    static List<Entry> read() {
        return entries().filter(it -> !it.who().equals(SKIP)).toList();
    }

    /** The patterns of what answers with HTML and is no page; the reason stands behind each. */
    static Set<String> skipped() {
        return entries()
                .filter(it -> it.who().equals(SKIP))
                .map(it -> it.address().split("\\s+", 2)[0])
                .collect(Collectors.toSet());
    }

    private static Stream<Entry> entries() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> lines(file).stream())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Entry(parts[0], parts[1]))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
