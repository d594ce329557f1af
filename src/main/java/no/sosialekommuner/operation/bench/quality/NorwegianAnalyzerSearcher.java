package no.sosialekommuner.operation.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The yardstick: what Lucene brings for Norwegian, which is OpenSearch's analyser "norwegian", any of the words, BM25. */
final class NorwegianAnalyzerSearcher implements Searcher {

    private static final String TEXT = "text";
    private static final int MOST = 10;

    private final List<Passage> passages;
    private final Analyzer analyzer = new NorwegianAnalyzer();
    private final LuceneIndex index;

    NorwegianAnalyzerSearcher(List<Passage> passages) {
        this.passages = passages;
        this.index =
                new LuceneIndex(passages, analyzer, passage -> Map.of(TEXT, passage.title() + "\n" + passage.text()));
    }

    @Override
    public String name() {
        return "NorwegianAnalyzer";
    }

    @Override
    public List<String> find(String question) {
        return index.find(query(question), MOST).stream()
                .map(hit -> passages.get(hit.place()).id())
                .toList();
    }

    private Query query(String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream terms = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                any.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
            }
            terms.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any.build();
    }
}
