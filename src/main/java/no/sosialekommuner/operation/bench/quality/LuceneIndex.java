package no.sosialekommuner.operation.bench.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Passages in a Lucene index in memory, scored by BM25 as it comes. */
final class LuceneIndex {

    private static final String PLACE = "place";

    private final IndexSearcher searcher;

    /** @param fields what of a passage goes into which field */
    LuceneIndex(List<Passage> passages, Analyzer analyzer, Function<Passage, Map<String, String>> fields) {
        Directory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int at = 0; at < passages.size(); at++) {
                    Document document = new Document();
                    document.add(new StoredField(PLACE, at));
                    fields.apply(passages.get(at))
                            .forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Hit> find(Query query, int most) {
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                hits.add(new Hit(document.getField(PLACE).numericValue().intValue(), found.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String field, String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(field, term)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param place of the passage in the list that was indexed */
    record Hit(int place, float score) {}
}
