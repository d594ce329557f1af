package no.sosialekommuner.search.find;

import java.util.List;
import no.sosialekommuner.search.language.Clause;
import no.sosialekommuner.search.language.Plan;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** Says to the engine what is asked for, and within what. */
final class Predicates {

    private final SearchPredicateFactory f;

    Predicates(SearchPredicateFactory f) {
        this.f = f;
    }

    /**
     * What answers some of the words, as many as the plan says; the better it answers, the higher its score. Where one word will
     * do, all that may answer stands side by side: an engine then passes over what cannot come among the best.
     */
    SearchPredicate some(Plan plan) {
        var all = f.bool();
        if (plan.atLeast() > 1) {
            var words = f.bool().minimumShouldMatchNumber(plan.atLeast());
            plan.words().forEach(asked -> words.should(any(asked.any())));
            all.must(words);
        } else if (!plan.words().isEmpty()) {
            plan.words().forEach(asked -> asked.any().forEach(clause -> all.should(clause(clause))));
            all.minimumShouldMatchNumber(1);
        }
        plan.joined().forEach(joined -> all.should(clause(joined.clause())));
        return strict(all, plan).toPredicate();
    }

    /** What answers each of the words; not scored. */
    SearchPredicate every(Plan plan) {
        var all = f.bool();
        plan.words().forEach(asked -> all.filter(any(asked.any())));
        return strict(all, plan).toPredicate();
    }

    /** What answers one word, however. */
    SearchPredicate any(List<Clause> clauses) {
        if (clauses.size() == 1) {
            return clause(clauses.getFirst());
        }
        var any = f.bool();
        clauses.forEach(clause -> any.should(clause(clause)));
        return any.toPredicate();
    }

    SearchPredicate clause(Clause clause) {
        String field = clause.field().field();
        return switch (clause.sort()) {
            case TERM ->
                f.match()
                        .field(field)
                        .matching(clause.text())
                        .boost(clause.boost())
                        .toPredicate();
            case FUZZY_1 -> fuzzy(clause, 1);
            case FUZZY_2 -> fuzzy(clause, 2);
            case PREFIX ->
                f.prefix()
                        .field(field)
                        .matching(clause.text())
                        .boost(clause.boost())
                        .toPredicate();
            case PHRASE ->
                f.phrase()
                        .field(field)
                        .matching(clause.text())
                        .boost(clause.boost())
                        .toPredicate();
        };
    }

    /** What lies within. */
    SearchPredicate within(Scope scope) {
        var all = f.bool();
        if (scope.readable().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        all.filter(f.terms().field("space").matchingAny(scope.readable()));
        equal(all, "space", scope.space());
        equal(all, "sort", scope.sort() == null ? null : scope.sort().name());
        equal(all, "kind", scope.kind() == null ? null : scope.kind().name());
        equal(all, "organisation", scope.organisation());
        equal(all, "answered", scope.answered());
        scope.tags().forEach(tag -> equal(all, "tags", tag));
        if (scope.since() != null) {
            all.filter(f.range().field("published").atLeast(scope.since()));
        }
        return all.toPredicate();
    }

    private void equal(BooleanPredicateClausesStep<?, ?> all, String field, @Nullable Object value) {
        if (value != null) {
            all.filter(f.match().field(field).matching(value));
        }
    }

    private BooleanPredicateClausesStep<?, ?> strict(BooleanPredicateClausesStep<?, ?> all, Plan plan) {
        plan.phrases().forEach(phrase -> all.must(clause(phrase)));
        plan.excluded().forEach(excluded -> all.mustNot(clause(excluded)));
        return all;
    }

    private SearchPredicate fuzzy(Clause clause, int edits) {
        return f.match()
                .field(clause.field().field())
                .matching(clause.text())
                .fuzzy(edits, Clause.FUZZY_PREFIX)
                .boost(clause.boost())
                .toPredicate();
    }
}
