package no.sosialekommuner.agreement.use;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import no.sosialekommuner.agreement.Kroner;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A statement as a table: semicolons and decimal commas, as spreadsheets in Norway read them. */
final class StatementCsv {

    /** So that spreadsheets read the letters right. */
    private static final String MARK = "\uFEFF";

    private static final String[] COLUMNS = {
        "day", "asked", "question", "title", "panel", "outcome", "amount", "invoice"
    };

    private StatementCsv() {}

    static String write(UseStatement statement, Texts texts, Language language) {
        StringBuilder out = new StringBuilder(MARK);
        String[] headings = Arrays.stream(COLUMNS)
                .map(it -> texts.text(language, "agreement.column." + it))
                .toArray(String[]::new);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader(headings)
                .get();
        try (CSVPrinter csv = new CSVPrinter(out, format)) {
            for (StatementLine line : statement.lines()) {
                csv.printRecord(
                        line.day(),
                        LocalDate.ofInstant(line.asked(), WorkingDays.OSLO),
                        line.question(),
                        harmless(line.title()),
                        harmless(line.panel()),
                        texts.text(
                                language, "agreement.outcome." + line.outcome().code()),
                        Kroner.amount(line.ore()).toPlainString().replace('.', ','),
                        line.invoice());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** What people have written is never a formula. */
    private static String harmless(@Nullable String words) {
        if (words == null) {
            return "";
        }
        return words.matches("(?s)[=+\\-@\\t].*") ? "'" + words : words;
    }
}
