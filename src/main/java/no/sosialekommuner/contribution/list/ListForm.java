package no.sosialekommuner.contribution.list;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of the API wants a list of; everything may be left out.
 *
 * @param tag slugs; a contribution has all of them
 * @param space slug
 * @param author handle
 * @param limit 1 to 100
 */
record ListForm(
        @Nullable String kind,
        @Nullable List<String> tag,
        @Nullable String space,
        @Nullable String author,
        @Nullable String sort,
        @Nullable String period,
        @Nullable String cursor,
        @Nullable Integer limit) {

    /** @throws Invalid with every parameter that cannot be used */
    CardFilter filter() {
        Map<String, String> faults = new HashMap<>();
        Kind ofKind = chosen("kind", kind, Kind::of, faults);
        Sort by = chosen("sort", sort, Sort::of, faults);
        Period within = chosen("period", period, Period::of, faults);
        int size = limit == null ? 20 : limit;
        if (size < 1 || size > 100) {
            faults.put("limit", "web.fault.typeMismatch");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return CardFilter.all()
                .ofKind(ofKind)
                .tagged(tag == null ? List.of() : tag)
                .inSpace(space)
                .by(author)
                .sorted(by == null ? Sort.NEW : by, within == null ? Period.ALL : within)
                .page(cursor, size);
    }

    private static <T> @Nullable T chosen(
            String field, @Nullable String value, Function<String, Optional<T>> of, Map<String, String> faults) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        Optional<T> found = of.apply(value.toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            faults.put(field, "web.fault.typeMismatch");
        }
        return found.orElse(null);
    }
}
