package no.sosialekommuner.reading.list;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The months in which something stands in a blog, the latest first.
 *
 * @param chosen the one that is shown, or null for all
 */
public record BlogArchive(List<Month> months, @Nullable YearMonth chosen) {

    /** @param number how many articles, or null where several blogs are shown and they are not counted */
    public record Month(YearMonth month, @Nullable Integer number) {}

    /** The months of each year. */
    public Map<Integer, List<Month>> years() {
        return months.stream()
                .collect(Collectors.groupingBy(it -> it.month().getYear(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The nearest month before the chosen one in which something stands, or null. */
    public @Nullable YearMonth earlier() {
        return chosen == null
                ? null
                : months.stream()
                        .map(Month::month)
                        .filter(it -> it.isBefore(chosen))
                        .findFirst()
                        .orElse(null);
    }

    /** The nearest month after it, or null. */
    public @Nullable YearMonth later() {
        return chosen == null
                ? null
                : months.reversed().stream()
                        .map(Month::month)
                        .filter(it -> it.isAfter(chosen))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the year is the one to be shown open. */
    public boolean isOpen(int year) {
        return chosen == null ? months.getFirst().month().getYear() == year : chosen.getYear() == year;
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }
}
