package no.sosialekommuner.search.find;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.SearchIndex;
import no.sosialekommuner.search.index.TextEntry;
import no.sosialekommuner.search.language.Plan;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.util.common.data.Range;
import org.springframework.stereotype.Component;

/**
 * Counts what each further choice would leave. That takes a look at everything that is found, not only at the best, so the
 * answer is kept for {@link #KEPT}, for those who may read the same spaces.
 */
@Component
class FacetCounts {

    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST = 60;
    private static final List<Period> PERIODS = List.of(Period.WEEK, Period.MONTH, Period.YEAR);

    private static final AggregationKey<Map<String, Long>> SORT = AggregationKey.of("sort");
    private static final AggregationKey<Map<String, Long>> KIND = AggregationKey.of("kind");
    private static final AggregationKey<Map<Long, Long>> TAG = AggregationKey.of("tags");
    private static final AggregationKey<Map<Long, Long>> SPACE = AggregationKey.of("space");
    private static final AggregationKey<Map<String, Long>> ORGANISATION = AggregationKey.of("organisation");
    private static final AggregationKey<Map<Range<Instant>, Long>> PUBLISHED = AggregationKey.of("published");
    private static final AggregationKey<Map<Boolean, Long>> ANSWERED = AggregationKey.of("answered");

    private final SearchIndex index;
    private final Clock clock;
    private final Remembered<Asked, Facets> kept = Remembered.known(KEPT, this::count);

    FacetCounts(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    Facets of(Plan plan, Scope scope) {
        return kept.get(new Asked(plan, scope));
    }

    /** Where a period begins; by the minute, so that equal questions stay equal. */
    Instant since(Period period) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
        return switch (period) {
            case WEEK -> now.minusDays(7).toInstant();
            case MONTH -> now.minusMonths(1).toInstant();
            case YEAR -> now.minusYears(1).toInstant();
            case ALL -> Instant.EPOCH;
        };
    }

    private Facets count(Asked asked) {
        Plan plan = asked.plan();
        Scope scope = asked.scope();
        Facets all = ask(plan, scope);
        return new Facets(
                all.total(),
                scope.sort() == null
                        ? all.sorts()
                        : ask(plan, scope.ofSort(null)).sorts(),
                scope.kind() == null
                        ? all.kinds()
                        : ask(plan, scope.ofKind(null)).kinds(),
                all.tags(),
                scope.space() == null
                        ? all.spaces()
                        : ask(plan, scope.inSpace(null)).spaces(),
                scope.organisation() == null
                        ? all.organisations()
                        : ask(plan, scope.from(null)).organisations(),
                scope.since() == null
                        ? all.periods()
                        : ask(plan, scope.notBefore(null)).periods(),
                scope.answered() == null
                        ? all.answered()
                        : ask(plan, scope.answered(null)).answered());
    }

    private Facets ask(Plan plan, Scope scope) {
        List<Range<Instant>> ranges =
                PERIODS.stream().map(period -> Range.atLeast(since(period))).toList();
        SearchResult<String> result = index.read(session -> session.search(TextEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> {
                    Predicates predicates = new Predicates(f);
                    return f.bool().filter(predicates.some(plan)).filter(predicates.within(scope));
                })
                .aggregation(SORT, f -> f.terms().field("sort", String.class))
                .aggregation(KIND, f -> f.terms().field("kind", String.class))
                .aggregation(TAG, f -> f.terms().field("tags", Long.class).maxTermCount(MOST))
                .aggregation(SPACE, f -> f.terms().field("space", Long.class).maxTermCount(MOST))
                .aggregation(
                        ORGANISATION,
                        f -> f.terms().field("organisation", String.class).maxTermCount(MOST))
                .aggregation(
                        PUBLISHED,
                        f -> f.range().field("published", Instant.class).ranges(ranges))
                .aggregation(ANSWERED, f -> f.terms().field("answered", Boolean.class))
                .fetch(0));
        return new Facets(
                result.total().hitCount(),
                named(result.aggregation(SORT), EntryId.Sort::valueOf),
                named(result.aggregation(KIND), Kind::valueOf),
                result.aggregation(TAG),
                result.aggregation(SPACE),
                result.aggregation(ORGANISATION),
                periods(result.aggregation(PUBLISHED), ranges),
                result.aggregation(ANSWERED));
    }

    private static <T> Map<T, Long> named(Map<String, Long> counts, Function<String, T> name) {
        Map<T, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(name.apply(key), count));
        return Collections.unmodifiableMap(named);
    }

    private static Map<Period, Long> periods(Map<Range<Instant>, Long> counts, List<Range<Instant>> ranges) {
        Map<Period, Long> periods = new LinkedHashMap<>();
        for (int at = 0; at < ranges.size(); at++) {
            periods.put(PERIODS.get(at), counts.getOrDefault(ranges.get(at), 0L));
        }
        return Collections.unmodifiableMap(periods);
    }

    private record Asked(Plan plan, Scope scope) {}
}
