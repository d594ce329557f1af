package no.sosialekommuner.taxonomy.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.taxonomy.edit.FacetSheet;
import no.sosialekommuner.taxonomy.edit.Incoming;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** One row a tag, with headings. Several synonyms in a cell have a bar between them. */
public final class TaxonomyCsv {

    /** So that spreadsheets read the letters right. */
    private static final String MARK = "\uFEFF";

    private static final String[] HEADINGS = {
        "facet",
        "facet_nb",
        "facet_nn",
        "facet_en",
        "slug",
        "parent",
        "name_nb",
        "name_nn",
        "name_en",
        "synonyms_nb",
        "synonyms_nn",
        "synonyms_en",
        "about_nb",
        "about_nn",
        "about_en",
        "season_from",
        "season_to",
        "valid_from",
        "valid_to",
        "retired"
    };

    private TaxonomyCsv() {}

    public static String write(List<FacetSheet> facets, List<TagSheet> tags) {
        Map<String, Words> names = new LinkedHashMap<>();
        facets.forEach(facet -> names.put(facet.slug(), facet.name()));
        StringBuilder out = new StringBuilder(MARK);
        try (CSVPrinter csv = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setHeader(HEADINGS).get())) {
            for (TagSheet tag : tags) {
                TagDraft it = tag.content();
                Words facet = names.getOrDefault(it.facet(), Words.all(it.facet()));
                csv.printRecord(
                        it.facet(),
                        facet.nb(),
                        facet.nn(),
                        facet.en(),
                        it.slug(),
                        it.parent() == null ? "" : it.parent(),
                        it.name().nb(),
                        it.name().nn(),
                        it.name().en(),
                        String.join("|", it.synonyms().nb()),
                        String.join("|", it.synonyms().nn()),
                        String.join("|", it.synonyms().en()),
                        it.about().nb(),
                        it.about().nn(),
                        it.about().en(),
                        Days.text(it.validity().seasonFrom()),
                        Days.text(it.validity().seasonTo()),
                        Days.text(it.validity().from()),
                        Days.text(it.validity().to()),
                        it.retired() ? "yes" : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Columns are found by their headings, commas or semicolons between them; only facet, slug and name_nb are needed. */
    public static Incoming read(String text) {
        String plain = text.startsWith(MARK) ? text.substring(1) : text;
        String first = plain.lines().findFirst().orElse("");
        char delimiter = first.indexOf(';') >= 0 ? ';' : ',';
        Map<String, Words> facets = new LinkedHashMap<>();
        List<Incoming.Row> rows = new ArrayList<>();
        List<Incoming.Fault> faults = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser csv = CSVParser.parse(new StringReader(plain), format)) {
            if (!csv.getHeaderMap().keySet().containsAll(List.of("facet", "slug", "name_nb"))) {
                return new Incoming(
                        Map.of(), List.of(), List.of(new Incoming.Fault(1, "taxonomy.import.headings", "")));
            }
            for (CSVRecord row : csv) {
                int line = Math.toIntExact(csv.getCurrentLineNumber());
                take(row, line, facets, rows, faults);
            }
        } catch (IOException | IllegalArgumentException e) {
            faults.add(new Incoming.Fault(1, "taxonomy.import.unreadable", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            faults.add(new Incoming.Fault(1, "taxonomy.import.unreadable", String.valueOf(e.getMessage())));
        }
        return new Incoming(facets, rows, faults);
    }

    private static void take(
            CSVRecord row, int line, Map<String, Words> facets, List<Incoming.Row> rows, List<Incoming.Fault> faults) {
        String facet = cell(row, "facet");
        Words name = words(row, "name").filled();
        if (facet.isEmpty() && cell(row, "slug").isEmpty()) {
            return;
        }
        try {
            facets.putIfAbsent(facet, facetName(row, facet));
            rows.add(new Incoming.Row(
                    line,
                    new TagDraft(
                            cell(row, "slug"),
                            facet,
                            cell(row, "parent").isEmpty() ? null : cell(row, "parent"),
                            name,
                            words(row, "about"),
                            new Synonyms(
                                    Synonyms.split(cell(row, "synonyms_nb")),
                                    Synonyms.split(cell(row, "synonyms_nn")),
                                    Synonyms.split(cell(row, "synonyms_en"))),
                            Days.validity(
                                    cell(row, "season_from"),
                                    cell(row, "season_to"),
                                    cell(row, "valid_from"),
                                    cell(row, "valid_to")),
                            List.of("yes", "ja", "true", "1").contains(cell(row, "retired")))));
        } catch (DateTimeException _) {
            faults.add(new Incoming.Fault(line, "taxonomy.import.day", cell(row, "slug")));
        }
    }

    private static Words facetName(CSVRecord row, String slug) {
        Words said = words(row, "facet");
        return said.nb().isEmpty() ? Words.all(slug) : said.filled();
    }

    private static Words words(CSVRecord row, String column) {
        return new Words(cell(row, column + "_nb"), cell(row, column + "_nn"), cell(row, column + "_en"));
    }

    private static String cell(CSVRecord row, String heading) {
        return row.isMapped(heading) && row.isSet(heading) ? row.get(heading).strip() : "";
    }
}
