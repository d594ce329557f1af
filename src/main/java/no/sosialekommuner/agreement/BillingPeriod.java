package no.sosialekommuner.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.NotFound;
import no.sosialekommuner.web.Texts;
import no.sosialekommuner.web.Ui;

/**
 * A month or a quarter of a year, for which there is one statement and one invoice.
 *
 * @param begins its first month
 */
public record BillingPeriod(Rhythm rhythm, YearMonth begins) {

    private static final int MONTHS = 3;
    private static final Pattern CODE = Pattern.compile("(\\d{4})-(?:(0[1-9]|1[0-2])|k([1-4]))");

    /** The one in which the day lies. */
    public static BillingPeriod of(LocalDate day, Rhythm rhythm) {
        YearMonth month = YearMonth.from(day);
        return rhythm == Rhythm.MONTH
                ? new BillingPeriod(rhythm, month)
                : new BillingPeriod(rhythm, month.minusMonths((month.getMonthValue() - 1) % MONTHS));
    }

    /** As in addresses: {@code 2027-03} for a month, {@code 2027-k1} for a quarter. */
    public static Optional<BillingPeriod> of(String code) {
        Matcher found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(found.group(1));
            return Optional.of(
                    found.group(2) == null
                            ? new BillingPeriod(
                                    Rhythm.QUARTER,
                                    YearMonth.of(year, (Integer.parseInt(found.group(3)) - 1) * MONTHS + 1))
                            : new BillingPeriod(Rhythm.MONTH, YearMonth.of(year, Integer.parseInt(found.group(2)))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public String code() {
        return rhythm == Rhythm.MONTH
                ? begins.toString()
                : String.format(Locale.ROOT, "%04d-k%d", begins.getYear(), quarter());
    }

    public LocalDate first() {
        return begins.atDay(1);
    }

    public LocalDate last() {
        return begins.plusMonths(length() - 1L).atEndOfMonth();
    }

    public BillingPeriod next() {
        return new BillingPeriod(rhythm, begins.plusMonths(length()));
    }

    public BillingPeriod previous() {
        return new BillingPeriod(rhythm, begins.minusMonths(length()));
    }

    /** The one that the address means, of any rhythm. */
    public static BillingPeriod require(String code) {
        return of(code).orElseThrow(NotFound::new);
    }

    public boolean isOver(LocalDate today) {
        return last().isBefore(today);
    }

    /** As "mars 2027" or "1. kvartal 2027". */
    public String words(Texts texts, Language language) {
        return rhythm == Rhythm.MONTH
                ? texts.form(language, "web.format.month").format(begins)
                : texts.text(language, "agreement.quarter", quarter(), Integer.toString(begins.getYear()));
    }

    public String words(Ui ui) {
        return rhythm == Rhythm.MONTH
                ? ui.month(begins)
                : ui.text("agreement.quarter", quarter(), Integer.toString(begins.getYear()));
    }

    private int length() {
        return rhythm == Rhythm.MONTH ? 1 : MONTHS;
    }

    private int quarter() {
        return (begins.getMonthValue() - 1) / MONTHS + 1;
    }
}
