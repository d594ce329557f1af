package no.sosialekommuner.organisation.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row's cells by their headings, as the values they must be. What is empty is null. */
final class Cells {

    private static final int LONGEST_TEXT = 200;
    private static final BigDecimal LARGEST_AREA = BigDecimal.valueOf(1_000_000);
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

    private final Heading heading;
    private final CSVRecord cells;

    Cells(Heading heading, CSVRecord cells) {
        this.heading = heading;
        this.cells = cells;
    }

    Heading heading() {
        return heading;
    }

    /** @throws UnusableRow when it is longer than 200 characters or holds some that no text has */
    @Nullable
    String text(String column) {
        int place = heading.place(column);
        String text = place < 0 ? "" : cells.get(place).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (UNREADABLE.matcher(text).find()) {
            throw new UnusableRow(column + " holds characters that are no text; is the file in UTF-8?");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UnusableRow(column + " is longer than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** @throws UnusableRow when it is empty */
    String requireText(String column) {
        String text = text(column);
        if (text == null) {
            throw new UnusableRow(column + " is empty");
        }
        return text;
    }

    /** A whole number, with or without spaces between the thousands. */
    @Nullable
    Integer count(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw new UnusableRow(column + " is not a whole number: " + text);
        }
        return Integer.valueOf(digits);
    }

    /** Square kilometres with two decimals, written with a point or a comma. */
    @Nullable
    BigDecimal area(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,7}([.,][0-9]{1,9})?")) {
            throw new UnusableRow(column + " is not an area: " + text);
        }
        BigDecimal area = new BigDecimal(text.replace(',', '.')).setScale(2, RoundingMode.HALF_UP);
        if (area.compareTo(LARGEST_AREA) > 0) {
            throw new UnusableRow(column + " is larger than Norway: " + text);
        }
        return area;
    }
}
