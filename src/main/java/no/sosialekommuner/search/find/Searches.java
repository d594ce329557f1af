package no.sosialekommuner.search.find;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.find.HitRows.Standing;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Vocabulary;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what a viewer may read. The index knows where the words are; which spaces may be read is asked anew each time, and
 * what is shown comes from the database.
 *
 * <p>The best fifty are put in order by how well they answer and by what they are worth (see {@link Quality}), then the
 * next fifty: so an order that pages follow each other in needs no more than that.
 */
@Component
public class Searches {

    /** So many are put in order together. */
    private static final int WINDOW = 50;

    /** So far may one leaf; who has not found it among these needs other words. */
    private static final int FARTHEST = 10_000;

    /**
     * So far where a thread is told once: each page has to know the threads of all pages before. That is farther than anybody
     * reads, and as far as it can be said for certain.
     */
    public static final int FARTHEST_IN_THREADS = 500;

    /** So many windows that hold nothing but shown threads are passed over for one page: all that there are. */
    private static final int PATIENCE = FARTHEST_IN_THREADS / WINDOW;

    /** The texts of so many are looked into to put them in order. */
    private static final int HEAD = 20;

    /** What scores less than so much of the best is about something else. */
    private static final double LIKE = 0.5;

    private final ReadableSpaces spaces;
    private final TextSearch texts;
    private final FacetCounts counts;
    private final HitRows rows;
    private final Language language;
    private final TagSynonyms synonyms;
    private final Taxonomy taxonomy;
    private final Employers employers;
    private final Clock clock;

    Searches(
            ReadableSpaces spaces,
            TextSearch texts,
            FacetCounts counts,
            HitRows rows,
            Language language,
            TagSynonyms synonyms,
            Taxonomy taxonomy,
            Employers employers,
            Clock clock) {
        this.spaces = spaces;
        this.texts = texts;
        this.counts = counts;
        this.rows = rows;
        this.language = language;
        this.synonyms = synonyms;
        this.taxonomy = taxonomy;
        this.employers = employers;
        this.clock = clock;
    }

    /** @param threads whether several hits of one thread are told as one */
    public Hits find(SearchForm form, Viewer viewer, boolean threads) {
        int farthest = threads ? FARTHEST_IN_THREADS : FARTHEST;
        SearchCursor from = SearchCursor.of(form.cursor(), farthest);
        Readable readable = spaces.of(viewer);
        Optional<Scope> scope = scope(form, viewer, readable);
        Plan plan = plan(form.words(), form.isTyping(), readable);
        if (plan.isEmpty() || scope.isEmpty()) {
            return Hits.none(readable);
        }
        Facets facets = counts.of(plan, scope.get());
        if (facets.total() == 0) {
            return Hits.none(readable);
        }
        long leafed = Math.min(facets.total(), farthest);
        List<Ranked> window = window(plan, scope.get(), from.window(), threads);
        for (int more = 0; window.isEmpty() && more < PATIENCE && from.hasAfter(WINDOW, leafed); more++) {
            from = from.after(WINDOW);
            window = window(plan, scope.get(), from.window(), threads);
        }
        Told told = new Told(plan, form.words(), language.norwegian(), names(viewer));
        int end = Math.min(window.size(), from.place() + form.size());
        List<Hit> page = page(window, from, end, told, readable, viewer.language());
        String next = next(from, end, window.size(), leafed);
        return new Hits(
                page, facets, readable, told.meant().orElse(null), next, next == null && leafed < facets.total());
    }

    /** The first are looked at together, whatever part of them is shown, so that pages follow each other. */
    private List<Hit> page(
            List<Ranked> window,
            SearchCursor from,
            int end,
            Told told,
            Readable readable,
            no.sosialekommuner.web.Language spoken) {
        boolean head = from.window() == 0 && from.place() < HEAD;
        int first = head ? 0 : Math.min(from.place(), end);
        List<Ranked> looked = window.subList(first, head ? Math.min(window.size(), Math.max(end, HEAD)) : end);
        List<Hit> hits = told.hits(
                looked, rows.rows(looked.stream().map(Ranked::id).toList(), readable.ids(), spoken), head ? HEAD : 0);
        return hits.subList(Math.min(from.place() - first, hits.size()), Math.min(end - first, hits.size()));
    }

    private LongFunction<String> names(Viewer viewer) {
        Map<Long, Tag> tags = taxonomy.numbered(viewer.language()).byNumber();
        return id -> {
            Tag tag = tags.get(id);
            return tag == null ? "" : tag.name();
        };
    }

    /** Contributions of this kind that are most like these words, of those that the viewer may read: see {@link Plan#half}. */
    public List<EntryId> like(String words, Viewer viewer, Kind kind, int limit) {
        Readable readable = spaces.of(viewer);
        Plan plan = plan(words, true, readable);
        if (plan.isEmpty()) {
            return List.of();
        }
        Scope scope = Scope.of(readable.ids()).ofSort(EntryId.Sort.CONTRIBUTION).ofKind(kind);
        List<Ranked> found = window(plan.half(), scope, 0, true);
        return found.stream()
                .filter(hit -> hit.score() >= LIKE * found.getFirst().score())
                .limit(limit)
                .map(Ranked::id)
                .toList();
    }

    /**
     * The newest of those that answer well, whatever they are worth: what stands far up when one searches for the same.
     *
     * @param start how many newer ones are passed over
     */
    public Newest newest(SearchForm form, Viewer viewer, int start, int limit) {
        Readable readable = spaces.of(viewer);
        Optional<Scope> scope = scope(form, viewer, readable);
        Plan plan = plan(form.words(), false, readable).half().whole();
        if (plan.isEmpty() || scope.isEmpty()) {
            return new Newest(List.of(), false);
        }
        List<EntryId> found = texts.newest(plan, scope.get(), start, limit + 1);
        List<EntryId> shown = found.subList(0, Math.min(limit, found.size()));
        Map<EntryId, Standing> standings = rows.standings(shown, readable.ids());
        List<Ranked> ranked = shown.stream()
                .filter(standings::containsKey)
                .map(id -> new Ranked(id, Objects.requireNonNull(standings.get(id)), 0))
                .toList();
        Told told = new Told(plan, form.words(), language.norwegian(), names(viewer));
        return new Newest(
                told.hits(ranked, rows.rows(shown, readable.ids(), viewer.language()), 0), found.size() > limit);
    }

    /** A last word that nobody has written may also be one that is not written out yet. */
    private Plan plan(String words, boolean typing, Readable readable) {
        Vocabulary vocabulary = texts.vocabulary(Scope.of(readable.ids()));
        Plan plan = language.norwegian().plan(words, typing, vocabulary, synonyms.now());
        boolean unknown = !plan.words().isEmpty() && plan.words().getLast().unknown();
        return typing || !unknown ? plan : language.norwegian().plan(words, true, vocabulary, synonyms.now());
    }

    /** Nothing when something is chosen that is not there: then nothing lies within. */
    private Optional<Scope> scope(SearchForm form, Viewer viewer, Readable readable) {
        List<Optional<Tag>> tags = form.tags().stream()
                .map(slug -> taxonomy.find(slug, viewer.language()))
                .toList();
        Optional<Long> space = form.inSpace().flatMap(readable::find);
        Optional<Long> employer = form.from().flatMap(employers::id);
        if (tags.stream().anyMatch(Optional::isEmpty)
                || form.inSpace().isPresent() && space.isEmpty()
                || form.from().isPresent() && employer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Scope.of(readable.ids())
                .inSpace(space.orElse(null))
                .ofSort(form.ofSort().orElse(null))
                .ofKind(form.ofKind().orElse(null))
                .tagged(tags.stream().map(tag -> tag.orElseThrow().id().value()).toList())
                .from(employer.orElse(null))
                .notBefore(form.within().map(counts::since).orElse(null))
                .answered(form.isAnswered().orElse(null)));
    }

    private List<Ranked> window(Plan plan, Scope scope, int start, boolean threads) {
        List<Scored> scored = texts.best(plan, scope, start, WINDOW);
        Map<EntryId, Standing> standings =
                rows.standings(scored.stream().map(Scored::id).toList(), scope.readable());
        Instant now = clock.instant();
        List<Ranked> ranked = new ArrayList<>();
        for (Scored hit : scored) {
            Standing standing = standings.get(hit.id());
            if (standing != null) {
                double score = hit.score() * standing.quality().factor(now);
                ranked.add(new Ranked(hit.id(), standing, (float) score));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return threads ? oneEach(ranked, earlier(plan, scope, start)) : ranked;
    }

    /** The threads that stand on the pages before: what is asked of the index for that is what those pages have asked. */
    private Set<Long> earlier(Plan plan, Scope scope, int start) {
        List<EntryId> ids = new ArrayList<>();
        for (int window = 0; window < start; window += WINDOW) {
            texts.best(plan, scope, window, WINDOW).forEach(hit -> ids.add(hit.id()));
        }
        return ids.isEmpty()
                ? Set.of()
                : rows.standings(ids, scope.readable()).values().stream()
                        .map(Standing::contribution)
                        .collect(Collectors.toSet());
    }

    /** Of each thread that has not been shown the best, which knows what stands behind it. */
    private static List<Ranked> oneEach(List<Ranked> ranked, Set<Long> shown) {
        Map<Long, Ranked> best = new LinkedHashMap<>();
        ranked.stream()
                .filter(hit -> !shown.contains(hit.standing().contribution()))
                .forEach(hit -> best.merge(hit.standing().contribution(), hit, Ranked::before));
        return List.copyOf(best.values());
    }

    private static @Nullable String next(SearchCursor from, int end, int window, long leafed) {
        if (end < window) {
            return new SearchCursor(from.window(), end).text();
        }
        return from.hasAfter(WINDOW, leafed) ? from.after(WINDOW).text() : null;
    }

    /** @param more whether there are older ones */
    public record Newest(List<Hit> hits, boolean more) {}

    /**
     * @param others how many hits of the same thread stand behind it
     * @param twin what is often asked, when this is of the question that it was made of; or the other way round
     */
    record Ranked(
            EntryId id,
            Standing standing,
            float score,
            int others,
            @Nullable EntryId twin) {

        Ranked(EntryId id, Standing standing, float score) {
            this(id, standing, score, 0, null);
        }

        /** Each of the two names the other, so that neither is told twice nor lost. */
        private Ranked before(Ranked worse) {
            boolean twins = (id.sort() == EntryId.Sort.FAQ) != (worse.id.sort() == EntryId.Sort.FAQ);
            return twins && twin == null
                    ? new Ranked(id, standing, score, others, worse.id)
                    : new Ranked(id, standing, score, others + 1, twin);
        }
    }
}
