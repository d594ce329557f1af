package no.sosialekommuner.operation.bench.quality;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.search.language.Finder;
import no.sosialekommuner.search.language.IndexedText;
import no.sosialekommuner.search.language.Norwegian;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Ranking;
import no.sosialekommuner.search.language.SearchField;
import no.sosialekommuner.search.language.Synonyms;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;

/** The product's fields, plan and ranking on a bare Lucene. */
final class PlanSearcher implements Searcher {

    /** A page of hits, which is what is put in order. */
    private static final int PAGE = 20;

    private final Norwegian norwegian;
    private final List<Passage> passages;
    private final LuceneIndex index;

    PlanSearcher(Norwegian norwegian, List<Passage> passages) {
        this.norwegian = norwegian;
        this.passages = passages;
        this.index = new LuceneIndex(passages, new WhitespaceAnalyzer(), this::fields);
    }

    private Map<String, String> fields(Passage passage) {
        IndexedText whole = norwegian.indexed(passage.title() + "\n" + passage.text());
        return Map.of(
                SearchField.WORDS.field(), whole.words(),
                SearchField.STEMS.field(), whole.stems(),
                SearchField.PARTS.field(), whole.parts(),
                SearchField.TITLE.field(), norwegian.indexed(passage.title()).stems());
    }

    @Override
    public String name() {
        return "bare Lucene";
    }

    @Override
    public List<String> find(String question) {
        Plan plan = norwegian.plan(question, false, (field, term) -> index.has(field.field(), term), Synonyms.NONE);
        Finder finder = norwegian.finder(plan);
        List<LuceneIndex.Hit> hits = index.find(PlanQuery.of(plan), PAGE);
        List<Ranking.Hit> found = hits.stream().map(hit -> found(hit, finder)).toList();
        return norwegian.ranking(plan, question).order(found).stream()
                .map(at -> passages.get(hits.get(at).place()).id())
                .toList();
    }

    private Ranking.Hit found(LuceneIndex.Hit hit, Finder finder) {
        Passage passage = passages.get(hit.place());
        return new Ranking.Hit(hit.score(), finder.in(passage.title()), finder.in(passage.text()), passage.text());
    }
}
