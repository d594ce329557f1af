package no.sosialekommuner.reading.list;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.contribution.Sort;
import org.jspecify.annotations.Nullable;

/**
 * How a reader has cut and ordered a list: the parameters of the address. What is unknown means nothing was chosen, so
 * that an old link still shows a list.
 *
 * @param tag slugs; all of them must be on a contribution
 * @param fylke number of a county
 * @param kommune number of a municipality or another body
 * @param medlem handle
 * @param maaned as {@code 2026-11}; only blogs go by months
 */
public record Selection(
        @Nullable String sort,
        @Nullable String period,
        @Nullable String kind,
        @Nullable List<String> tag,
        @Nullable String fylke,
        @Nullable String kommune,
        @Nullable String medlem,
        @Nullable String maaned,
        @Nullable String cursor) {

    private static final int PAGE = 20;
    private static final int MOST_TAGS = 8;

    public List<String> tags() {
        return tag == null
                ? List.of()
                : new LinkedHashSet<>(tag)
                        .stream()
                                .filter(slug -> !slug.isBlank())
                                .limit(MOST_TAGS)
                                .toList();
    }

    public Sort by() {
        return sort == null ? Sort.NEW : Sort.of(sort).orElse(Sort.NEW);
    }

    public Period within() {
        return period == null ? Period.ALL : Period.of(period).orElse(Period.ALL);
    }

    /** The kind chosen where a list shows several, or null for all. */
    public @Nullable Kind ofKind() {
        return kind == null ? null : Kind.of(kind).orElse(null);
    }

    /** The month that a blog is cut to, or null for all. */
    public @Nullable YearMonth month() {
        try {
            return said(maaned) == null ? null : YearMonth.parse(maaned);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Whether anything is left out of the list, beyond its order. */
    public boolean narrows() {
        return !tags().isEmpty()
                || said(fylke) != null
                || said(kommune) != null
                || said(medlem) != null
                || month() != null;
    }

    /** A blog is the organisation's own; elsewhere it is what its people wrote. */
    public CardFilter filter(@Nullable Kind wanted) {
        CardFilter filter = CardFilter.all()
                .ofKind(wanted)
                .tagged(tags())
                .by(said(medlem))
                .fromCounty(said(fylke))
                .sorted(by(), by().isTallied() ? within() : Period.ALL)
                .page(said(cursor), PAGE);
        return wanted == Kind.ARTICLE
                ? filter.inBlogOf(said(kommune)).publishedIn(month())
                : filter.from(said(kommune));
    }

    /** What is on a topic, of the kind that was chosen. */
    public CardFilter filterOn(String topic) {
        CardFilter filter = filter(ofKind());
        return filter.tagged(Stream.concat(Stream.of(topic), filter.tags().stream())
                .distinct()
                .toList());
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
