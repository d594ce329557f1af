package no.sosialekommuner.search.find;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Period;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.search.index.Choice;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.Sample;
import no.sosialekommuner.search.index.SearchIndex;
import no.sosialekommuner.search.index.TextEntry;
import no.sosialekommuner.search.language.Plan;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts what each further choice would leave. That takes a look at everything that is found, not only at the best. So the
 * answer is kept, for those who may read the same spaces, while the index stays as it is; and where much is found, a sample
 * of the index is counted and the rest is taken to be like it.
 */
@Component
class FacetCounts {

    static final Duration KEPT = Duration.ofMinutes(1);

    /** Some twenty kilobytes each. */
    private static final int MOST_COUNTS = 500;

    /** With so many found in a sample, the rest need not be counted: the sum is right to a few in a hundred. */
    private static final int ENOUGH = 1_000;

    /** Of what is expected, so much more than enough makes it unlikely that it has to be asked again. */
    private static final double SURELY = 1.3;

    /** So many values of a choice are told of. */
    private static final int MOST = 60;

    /** No index has so many different values: each space, tag and organisation, and each day. */
    private static final int MOST_VALUES = 10_000;

    private static final List<Period> PERIODS = List.of(Period.WEEK, Period.MONTH, Period.YEAR);
    private static final AggregationKey<Map<Long, Long>> CHOICES = AggregationKey.of("choices");

    private final SearchIndex index;
    private final Employers employers;
    private final Clock clock;
    private final int enough;
    private final Remembered<Asked, Facets> kept = Remembered.known(KEPT, MOST_COUNTS, this::count);

    @Autowired
    FacetCounts(SearchIndex index, Employers employers, Clock clock) {
        this(index, employers, clock, ENOUGH);
    }

    /** @param enough with so many found in a sample, the rest are not counted */
    FacetCounts(SearchIndex index, Employers employers, Clock clock, int enough) {
        this.index = index;
        this.employers = employers;
        this.clock = clock;
        this.enough = enough;
    }

    Facets of(Plan plan, Scope scope) {
        return kept.get(new Asked(plan.counting(), scope, index.state()));
    }

    /** Where a period begins: with a day, so that equal questions stay equal. */
    Instant since(Period period) {
        OffsetDateTime today = clock.instant().truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        return switch (period) {
            case WEEK -> today.minusDays(7).toInstant();
            case MONTH -> today.minusMonths(1).toInstant();
            case YEAR -> today.minusYears(1).toInstant();
            case ALL -> Instant.EPOCH;
        };
    }

    /** What is chosen of a sort does not cut what is counted of that sort. */
    private Facets count(Asked asked) {
        Plan plan = asked.plan();
        Scope scope = asked.scope();
        Counted all = ask(plan, scope);
        Counted sorts = scope.sort() == null ? all : ask(plan, scope.ofSort(null));
        Counted kinds = scope.kind() == null ? all : ask(plan, scope.ofKind(null));
        Counted spaces = scope.space() == null ? all : ask(plan, scope.inSpace(null));
        Counted organisations = scope.organisation() == null ? all : ask(plan, scope.from(null));
        Counted periods = scope.since() == null ? all : ask(plan, scope.notBefore(null));
        Counted answered = scope.answered() == null ? all : ask(plan, scope.answered(null));
        return new Facets(
                all.total(),
                all.isExact(),
                sorts.of(Choice.Type.SORT, sort -> EntryId.Sort.values()[(int) sort]),
                kinds.of(Choice.Type.KIND, kind -> Kind.values()[(int) kind]),
                all.of(Choice.Type.TAG, tag -> tag),
                spaces.of(Choice.Type.SPACE, space -> space),
                organisations.of(Choice.Type.ORGANISATION, employers::number),
                PERIODS.stream().collect(Collectors.toMap(period -> period, period -> periods.since(since(period)))),
                answered.of(Choice.Type.ANSWERED, yes -> yes == 1));
    }

    /** Of the smallest sample that has enough. */
    private Counted ask(Plan plan, Scope scope) {
        Counted counted = ask(plan, scope, Sample.smallest());
        while (!counted.isExact() && counted.found() < enough) {
            counted = ask(plan, scope, larger(counted));
        }
        return counted;
    }

    private Sample larger(Counted last) {
        return last.sample()
                .larger()
                .filter(sample -> last.expected(sample) > SURELY * enough)
                .findFirst()
                .orElse(Sample.ALL);
    }

    private Counted ask(Plan plan, Scope scope, Sample sample) {
        return index.read(session -> Counted.of(
                sample,
                session.search(TextEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> {
                            Predicates predicates = new Predicates(f);
                            return f.bool().filter(predicates.some(plan)).filter(predicates.within(scope));
                        })
                        .routing(sample == Sample.ALL ? List.of() : sample.parts())
                        .aggregation(
                                CHOICES,
                                f -> f.terms().field("choices", Long.class).maxTermCount(MOST_VALUES))
                        .fetch(0)));
    }

    private record Asked(Plan plan, Scope scope, long state) {}

    private record Counted(Sample sample, long found, Map<Choice.Type, Map<Long, Long>> choices) {

        /** The values that most have come first. */
        static Counted of(Sample sample, SearchResult<String> result) {
            Map<Choice.Type, Map<Long, Long>> choices = new EnumMap<>(Choice.Type.class);
            result.aggregation(CHOICES).forEach((number, count) -> {
                Choice choice = Choice.of(number);
                choices.computeIfAbsent(choice.type(), _ -> new LinkedHashMap<>())
                        .put(choice.value(), count);
            });
            return new Counted(sample, result.total().hitCount(), choices);
        }

        boolean isExact() {
            return sample == Sample.ALL;
        }

        double expected(Sample other) {
            return (double) found * sample.times() / other.times();
        }

        long total() {
            return all(found);
        }

        <T> Map<T, Long> of(Choice.Type type, LongFunction<T> name) {
            Map<T, Long> named = new LinkedHashMap<>();
            choices.getOrDefault(type, Map.of()).entrySet().stream()
                    .limit(MOST)
                    .forEach(count -> named.put(name.apply(count.getKey()), all(count.getValue())));
            return named;
        }

        /** How many are of that day or later. */
        long since(Instant start) {
            long first = Choice.day(start);
            return all(choices.getOrDefault(Choice.Type.DAY, Map.of()).entrySet().stream()
                    .filter(count -> count.getKey() >= first)
                    .mapToLong(Map.Entry::getValue)
                    .sum());
        }

        /** In as many figures as are known. */
        private long all(long number) {
            return isExact() ? number : Facets.inTwoFigures(number * sample.times());
        }
    }
}
