package no.sosialekommuner.taxonomy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * When a tag is of use. Outside of that it is not offered, but is found and shown as ever.
 *
 * @param seasonFrom first day of a season that recurs each year, or null
 * @param seasonTo its last day; before the first day where the season runs over New Year
 * @param from first day of all, or null
 * @param to last day of all, or null
 */
public record Validity(
        @Nullable MonthDay seasonFrom,
        @Nullable MonthDay seasonTo,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null, null, null);

    private static final int LEAP_YEAR = 2024;

    public boolean isAlways() {
        return equals(ALWAYS);
    }

    public boolean covers(LocalDate day) {
        boolean begun = from == null || !day.isBefore(from);
        boolean over = to != null && day.isAfter(to);
        return begun && !over && inSeason(MonthDay.from(day));
    }

    private boolean inSeason(MonthDay day) {
        if (seasonFrom == null || seasonTo == null) {
            return true;
        }
        boolean after = !day.isBefore(seasonFrom);
        boolean before = !day.isAfter(seasonTo);
        return seasonFrom.isAfter(seasonTo) ? after || before : after && before;
    }

    /** The season in words, as "november–januar" or "15. april–20. mai"; empty where there is none. */
    public String season(Language language) {
        if (seasonFrom == null || seasonTo == null) {
            return "";
        }
        boolean whole = seasonFrom.getDayOfMonth() == 1
                && seasonTo.getDayOfMonth()
                        >= YearMonth.of(LEAP_YEAR, seasonTo.getMonth()).lengthOfMonth()
                                - (seasonTo.getMonthValue() == 2 ? 1 : 0);
        String pattern = whole ? "LLLL" : language == Language.EN ? "d MMMM" : "d. MMMM";
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, language.locale());
        String first = form.format(seasonFrom.atYear(LEAP_YEAR));
        String last = form.format(seasonTo.atYear(LEAP_YEAR));
        return first.equals(last) ? first : first + "–" + last;
    }
}
