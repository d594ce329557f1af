package no.sosialekommuner.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The written table: all lines of {@code src/test/resources/access/*.txt}.
 *
 * @param skipped patterns of routes that are not asked, each with its reason in the file
 */
record AccessTable(List<AccessLine> lines, Set<String> skipped) {

    private static final Path FOLDER = Path.of("src/test/resources/access");
    private static final String SKIP = "SKIP ";

    static AccessTable read() {
        AccessTable table = new AccessTable(new ArrayList<>(), new TreeSet<>());
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(table::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void take(Path file) {
        List<String> texts = linesOf(file);
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at).strip();
            if (text.startsWith(SKIP)) {
                skipped.add(text.split("\\s+")[1]);
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(AccessLine.of(text, file.getFileName() + ":" + (at + 1)));
            }
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
