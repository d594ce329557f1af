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
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.TypedSearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.util.common.data.Range;
import org.springframework.stereotype.Component;

/**
 * Counts what each further choice would leave. That takes a look at everything that is found, not only at the best. So the
 * answer is kept, for those who may read the same spaces, while the index stays as it is; and where very much is found, a part of the index
 * is counted and the rest is taken to be like it.
 */
@Component
class FacetCounts {

    static final Duration KEPT = Duration.ofMinutes(1);

    /** With so many found in one part of {@link TextEntry#PARTS}, the others need not be counted: it is right to a few in a hundred. */
    private static final int ENOUGH = 1_000;

    private static final int MOST = 60;
    private static final List<Period> PERIODS = List.of(Period.WEEK, Period.MONTH, Period.YEAR);

    private static final Count<Map<String, Long>> SORT =
            new Count<>("sort", (f, _) -> f.terms().field("sort", String.class));
    private static final Count<Map<String, Long>> KIND =
            new Count<>("kind", (f, _) -> f.terms().field("kind", String.class));
    private static final Count<Map<Long, Long>> TAG =
            new Count<>("tags", (f, _) -> f.terms().field("tags", Long.class).maxTermCount(MOST));
    private static final Count<Map<Long, Long>> SPACE =
            new Count<>("space", (f, _) -> f.terms().field("space", Long.class).maxTermCount(MOST));
    private static final Count<Map<String, Long>> ORGANISATION = new Count<>(
            "organisation",
            (f, _) -> f.terms().field("organisation", String.class).maxTermCount(MOST));
    private static final Count<Map<Range<Instant>, Long>> PUBLISHED = new Count<>(
            "published",
            (f, ranges) -> f.range().field("published", Instant.class).ranges(ranges));
    private static final Count<Map<Boolean, Long>> ANSWERED =
            new Count<>("answered", (f, _) -> f.terms().field("answered", Boolean.class));

    private final SearchIndex index;
    private final Clock clock;
    private final Remembered<Asked, Facets> kept = Remembered.known(KEPT, this::count);

    FacetCounts(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    Facets of(Plan plan, Scope scope) {
        return kept.get(new Asked(plan, scope, index.state()));
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

    /** What is chosen of a sort does not cut what is counted of that sort. */
    private Facets count(Asked asked) {
        Plan plan = asked.plan();
        Scope scope = asked.scope();
        Counted all = ask(plan, scope, List.of(SORT, KIND, TAG, SPACE, ORGANISATION, PUBLISHED, ANSWERED));
        Counted sorts = scope.sort() == null ? all : ask(plan, scope.ofSort(null), List.of(SORT));
        Counted kinds = scope.kind() == null ? all : ask(plan, scope.ofKind(null), List.of(KIND));
        Counted spaces = scope.space() == null ? all : ask(plan, scope.inSpace(null), List.of(SPACE));
        Counted organisations = scope.organisation() == null ? all : ask(plan, scope.from(null), List.of(ORGANISATION));
        Counted periods = scope.since() == null ? all : ask(plan, scope.notBefore(null), List.of(PUBLISHED));
        Counted answered = scope.answered() == null ? all : ask(plan, scope.answered(null), List.of(ANSWERED));
        return new Facets(
                all.total(),
                all.isExact(),
                sorts.of(SORT, EntryId.Sort::valueOf),
                kinds.of(KIND, Kind::valueOf),
                all.of(TAG, Function.identity()),
                spaces.of(SPACE, Function.identity()),
                organisations.of(ORGANISATION, Function.identity()),
                periods.of(PUBLISHED, range -> periods.since().getOrDefault(range, Period.ALL)),
                answered.of(ANSWERED, Function.identity()));
    }

    private Counted ask(Plan plan, Scope scope, List<Count<?>> counts) {
        Counted part = ask(plan, scope, counts, true);
        return part.result().total().hitCount() >= ENOUGH ? part : ask(plan, scope, counts, false);
    }

    private Counted ask(Plan plan, Scope scope, List<Count<?>> counts, boolean part) {
        Map<Range<Instant>, Period> since = new LinkedHashMap<>();
        PERIODS.forEach(period -> since.put(Range.atLeast(since(period)), period));
        return new Counted(
                index.read(session -> {
                    var query = session.search(TextEntry.class)
                            .select(f -> f.id(String.class))
                            .where(f -> {
                                Predicates predicates = new Predicates(f);
                                return part
                                        ? f.bool()
                                                .filter(f.match().field("part").matching(TextEntry.ONE_PART))
                                                .filter(predicates.some(plan))
                                                .filter(predicates.within(scope))
                                        : f.bool().filter(predicates.some(plan)).filter(predicates.within(scope));
                            });
                    counts.forEach(count -> count.addTo(query, List.copyOf(since.keySet())));
                    return query.fetch(0);
                }),
                since,
                part ? TextEntry.PARTS : 1);
    }

    private record Asked(Plan plan, Scope scope, long state) {}

    /** Something that is counted by its values. */
    private record Count<A>(AggregationKey<A> key, How<A> how) {

        Count(String name, How<A> how) {
            this(AggregationKey.of(name), how);
        }

        void addTo(
                SearchQueryOptionsStep<?, ?, ?, ?, ?, ? extends TypedSearchAggregationFactory<?>> query,
                List<Range<Instant>> ranges) {
            query.aggregation(key, f -> how.of(f, ranges));
        }
    }

    private interface How<A> {
        AggregationFinalStep<A> of(TypedSearchAggregationFactory<?> f, List<Range<Instant>> ranges);
    }

    /** @param times how many times as much there is in all of the index */
    private record Counted(SearchResult<String> result, Map<Range<Instant>, Period> since, int times) {

        boolean isExact() {
            return times == 1;
        }

        long total() {
            return all(result.total().hitCount());
        }

        <K, T> Map<T, Long> of(Count<Map<K, Long>> count, Function<K, T> name) {
            Map<T, Long> named = new LinkedHashMap<>();
            result.aggregation(count.key()).forEach((key, number) -> named.put(name.apply(key), all(number)));
            return Collections.unmodifiableMap(named);
        }

        /** In as many figures as are known. */
        private long all(long number) {
            return isExact() ? number : Facets.inTwoFigures(number * times);
        }
    }
}
