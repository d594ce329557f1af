package no.sosialekommuner.search.find;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.NameEntry;
import no.sosialekommuner.search.index.SearchIndex;
import no.sosialekommuner.search.index.TextEntry;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.SearchField;
import no.sosialekommuner.search.language.Vocabulary;
import org.springframework.stereotype.Component;

/** Asks the index for texts and names. */
@Component
class TextSearch {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Some five kilobytes each. */
    private static final int MOST_LISTS = 1_000;

    private final SearchIndex index;

    /** Whether words are there. */
    private final Remembered<Term, Boolean> known = Remembered.known(KEPT, this::has);

    private final Remembered<Part, List<Scored>> best = Remembered.known(KEPT, MOST_LISTS, this::best);

    TextSearch(SearchIndex index) {
        this.index = index;
    }

    /** The words of what lies within: a word that only others may read is as unknown as one that nobody has written. */
    Vocabulary vocabulary(Scope scope) {
        return (field, term) -> known.get(new Term(field, term, scope, index.state()));
    }

    /** Those that answer best: asked for once while somebody turns the pages of them and the index stays as it is. */
    List<Scored> best(Plan plan, Scope scope, int offset, int limit) {
        return best.get(new Part(plan, scope, offset, limit, index.state()));
    }

    private List<Scored> best(Part part) {
        return index.read(session -> session.search(TextEntry.class)
                .select(f -> f.composite()
                        .from(f.id(String.class), f.score())
                        .as((id, score) -> new Scored(EntryId.of(id), score)))
                .where(f -> {
                    Predicates predicates = new Predicates(f);
                    return f.bool().must(predicates.some(part.plan())).filter(predicates.within(part.scope()));
                })
                .totalHitCountThreshold(1)
                .fetchHits(part.offset(), part.limit()));
    }

    /** The newest of those that answer as many of the words as the plan says. */
    List<EntryId> newest(Plan plan, Scope scope, int offset, int limit) {
        return index
                .read(session -> session.search(TextEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> {
                            Predicates predicates = new Predicates(f);
                            return f.bool().filter(predicates.some(plan)).filter(predicates.within(scope));
                        })
                        .sort(f -> f.field("published").desc())
                        .totalHitCountThreshold(1)
                        .fetchHits(offset, limit))
                .stream()
                .map(EntryId::of)
                .toList();
    }

    /** Members, municipalities or topics whose names have every one of the words. */
    List<Scored> names(Plan asked, EntryId.Sort sort, int limit) {
        Plan plan = asked.without(SearchField.ACCEPTED);
        return index.read(session -> session.search(NameEntry.class)
                .select(f -> f.composite()
                        .from(f.id(String.class), f.score())
                        .as((id, score) -> new Scored(EntryId.of(id), score)))
                .where(f -> {
                    Predicates predicates = new Predicates(f);
                    return f.bool()
                            .must(predicates.some(plan))
                            .filter(predicates.every(plan))
                            .filter(f.match().field("sort").matching(sort.name()));
                })
                .totalHitCountThreshold(1)
                .fetchHits(limit));
    }

    private boolean has(Term term) {
        return !index.read(session -> session.search(TextEntry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.bool()
                                .filter(f.match().field(term.field().field()).matching(term.text()))
                                .filter(new Predicates(f).within(term.scope())))
                        .totalHitCountThreshold(1)
                        .fetchHits(1))
                .isEmpty();
    }

    private record Part(Plan plan, Scope scope, int offset, int limit, long state) {}

    private record Term(SearchField field, String text, Scope scope, long state) {}
}
