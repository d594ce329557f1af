package no.sosialekommuner.organisation.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The first line of a file: which cell of the following lines holds what. Case and order do not matter. */
final class Heading {

    private final CSVFormat format;
    private final Map<String, Integer> places;
    private final int width;

    private Heading(CSVFormat format, Map<String, Integer> places, int width) {
        this.format = format;
        this.places = Map.copyOf(places);
        this.width = width;
    }

    /** @throws UnusableRow when there is no such line, or the same heading stands over two cells */
    static Heading of(@Nullable String line) {
        if (line == null) {
            throw new UnusableRow("the file is empty");
        }
        String text = line.replace("\uFEFF", "");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                // Norwegian spreadsheets separate by semicolon.
                .setDelimiter(text.contains(";") && !text.contains(",") ? ';' : ',')
                .setTrim(true)
                .get();
        CSVRecord cells = split(text, format);
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            String heading = cells.get(at).toLowerCase(Locale.ROOT);
            if (!heading.isEmpty() && places.put(heading, at) != null) {
                throw new UnusableRow("two columns are called " + heading);
            }
        }
        return new Heading(format, places, cells.size());
    }

    boolean has(String heading) {
        return places.containsKey(heading);
    }

    Set<String> headings() {
        return places.keySet();
    }

    /** @throws UnusableRow when the line does not have just the cells that the headings promise */
    Cells cells(String line) {
        CSVRecord cells = split(line, format);
        if (cells.size() != width) {
            throw new UnusableRow("has " + cells.size() + " cells where there are " + width + " headings");
        }
        return new Cells(this, cells);
    }

    int place(String heading) {
        return places.getOrDefault(heading, -1);
    }

    private static CSVRecord split(String line, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw new UnusableRow("has no cells");
            }
            return records.getFirst();
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw new UnusableRow("has a quotation mark that is not closed or not doubled");
        }
    }
}
