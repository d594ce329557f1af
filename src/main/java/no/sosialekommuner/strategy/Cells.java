package no.sosialekommuner.strategy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;

/** What may stand in a column: how it is typed, stored and read. Numbers and days are typed as people write them. */
public final class Cells {

    /** Longest text in a cell, in characters. */
    public static final int LONGEST = 500;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private Cells() {}

    /** As it is stored; nothing where what was typed does not fit the column. */
    public static Optional<String> stored(Column column, String typed) {
        String line = PlainText.line(typed.replace('\u00a0', ' '));
        if (line.isEmpty()) {
            return Optional.of("");
        }
        return switch (column.kind()) {
            case NUMBER -> number(line);
            case DATE -> day(line);
            case CHOICE -> choice(column, line);
            case TEXT, MEMBER -> text(line);
        };
    }

    /** Text key of what is wrong where {@link #stored} gives nothing. */
    public static String fault(Column column) {
        return switch (column.kind()) {
            case NUMBER -> "strategy.table.fault.number";
            case DATE -> "strategy.table.fault.date";
            case CHOICE -> "strategy.table.fault.choice";
            case TEXT, MEMBER -> "strategy.table.fault.long";
        };
    }

    /**
     * As it is read.
     *
     * @param date pattern of a day in that language
     */
    public static String shown(Column column, String stored, Language language, String date) {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (column.kind()) {
            case NUMBER -> formatted(stored, language);
            case DATE -> formatted(stored, language, date);
            case CHOICE ->
                column.choices().stream()
                        .filter(it -> it.key().equals(stored))
                        .findFirst()
                        .map(it -> it.words().in(language))
                        .orElse(stored);
            case TEXT, MEMBER -> stored;
        };
    }

    private static Optional<String> text(String line) {
        return line.length() > LONGEST ? Optional.empty() : Optional.of(line);
    }

    private static Optional<String> number(String line) {
        String digits = SPACES.matcher(line).replaceAll("").replace('−', '-');
        if (GROUPED.matcher(digits).matches()) {
            digits = digits.replace(".", "");
        }
        String point = digits.replace(',', '.');
        return NUMBER.matcher(point).matches() ? Optional.of(new BigDecimal(point).toPlainString()) : Optional.empty();
    }

    private static Optional<String> day(String line) {
        return date(line).map(LocalDate::toString);
    }

    /** A day as people write it, 3.12.2026 or 2026-12-03; nothing where it is none, or of no time that we know. */
    public static Optional<LocalDate> date(String line) {
        try {
            Matcher norwegian = DAY.matcher(line.strip());
            LocalDate day = norwegian.matches()
                    ? LocalDate.of(
                            Integer.parseInt(norwegian.group(3)),
                            Integer.parseInt(norwegian.group(2)),
                            Integer.parseInt(norwegian.group(1)))
                    : LocalDate.parse(line.strip());
            boolean sensible = day.getYear() >= EARLIEST && day.getYear() <= LATEST;
            return sensible ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A number as people write it, 12 345,5; nothing where it is none. */
    public static Optional<BigDecimal> figure(String line) {
        return number(line.replace("%", "")).map(BigDecimal::new);
    }

    /** A column that names no choices takes any word. */
    private static Optional<String> choice(Column column, String line) {
        if (column.choices().isEmpty()) {
            return text(line);
        }
        return column.choices().stream()
                .map(it -> it.key())
                .filter(line::equals)
                .findFirst();
    }

    /** What was stored when the column was of another kind is read as it stands. */
    private static String formatted(String stored, Language language) {
        try {
            NumberFormat form = NumberFormat.getNumberInstance(language.locale());
            form.setMaximumFractionDigits(4);
            return form.format(new BigDecimal(stored));
        } catch (NumberFormatException _) {
            return stored;
        }
    }

    private static String formatted(String stored, Language language, String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern, language.locale()).format(LocalDate.parse(stored));
        } catch (DateTimeException _) {
            return stored;
        }
    }
}
