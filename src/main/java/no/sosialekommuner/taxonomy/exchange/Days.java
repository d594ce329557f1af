package no.sosialekommuner.taxonomy.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import no.sosialekommuner.taxonomy.Validity;
import org.jspecify.annotations.Nullable;

/** Days as files have them: {@code 11-01} for one that recurs, {@code 2026-11-01} for one that does not. */
final class Days {

    private Days() {}

    static String text(@Nullable MonthDay day) {
        return day == null ? "" : day.toString().substring(2);
    }

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** @throws DateTimeException when one of them is no day, or half of a season is missing, or the end comes first */
    static Validity validity(String seasonFrom, String seasonTo, String from, String to) {
        Validity validity = new Validity(recurring(seasonFrom), recurring(seasonTo), once(from), once(to));
        boolean half = (validity.seasonFrom() == null) != (validity.seasonTo() == null);
        boolean backwards = validity.from() != null
                && validity.to() != null
                && validity.to().isBefore(validity.from());
        if (half || backwards) {
            throw new DateTimeException("half a season or a period that runs backwards");
        }
        return validity;
    }

    private static @Nullable MonthDay recurring(String text) {
        return text.isBlank() ? null : MonthDay.parse("--" + text.strip());
    }

    private static @Nullable LocalDate once(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }
}
