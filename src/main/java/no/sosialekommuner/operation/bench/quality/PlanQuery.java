package no.sosialekommuner.operation.bench.quality;

import no.sosialekommuner.search.language.Clause;
import no.sosialekommuner.search.language.Plan;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A plan as Lucene asks it. */
final class PlanQuery {

    private PlanQuery() {}

    static Query of(Plan plan) {
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        if (!plan.words().isEmpty()) {
            BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(plan.atLeast());
            for (Plan.Asked asked : plan.words()) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                asked.any().forEach(clause -> any.add(boosted(clause), Occur.SHOULD));
                words.add(any.build(), Occur.SHOULD);
            }
            whole.add(words.build(), Occur.MUST);
        }
        plan.joined().forEach(joined -> whole.add(boosted(joined.clause()), Occur.SHOULD));
        plan.phrases().forEach(clause -> whole.add(boosted(clause), Occur.MUST));
        plan.excluded().forEach(clause -> whole.add(boosted(clause), Occur.MUST_NOT));
        return whole.build();
    }

    private static Query boosted(Clause clause) {
        return new BoostQuery(query(clause), clause.boost());
    }

    private static Query query(Clause clause) {
        String field = clause.field().field();
        Term term = new Term(field, clause.text());
        return switch (clause.sort()) {
            case TERM -> new TermQuery(term);
            case FUZZY_1 -> new FuzzyQuery(term, 1, Clause.FUZZY_PREFIX);
            case FUZZY_2 -> new FuzzyQuery(term, 2, Clause.FUZZY_PREFIX);
            case PREFIX -> new PrefixQuery(term);
            case PHRASE -> new PhraseQuery(field, clause.text().split(" "));
        };
    }
}
