package no.sosialekommuner.search.find;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.language.Laws;
import no.sosialekommuner.search.language.Norwegian;
import no.sosialekommuner.search.language.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Other names for the same: what editors say that a tag is called too, for which one asks a little, and names of laws, which
 * come along.
 */
@Repository
public class TagSynonyms {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final float WEIGHT = 0.4f;

    /** More of them would cost time for nothing. */
    private static final int MOST = 4;

    private static final Laws LAWS = Laws.load();

    private final JdbcClient db;
    private final Language language;
    private final Remembered<String, Map<String, List<Synonyms.Synonym>>> kept = Remembered.known(KEPT, _ -> load());

    TagSynonyms(JdbcClient db, Language language) {
        this.db = db;
        this.language = language;
    }

    /** As editors have them at this moment, seconds more or less. */
    public Synonyms now() {
        Map<String, List<Synonyms.Synonym>> known = kept.get("");
        return new Synonyms() {
            @Override
            public List<Synonym> of(String stem) {
                return known.getOrDefault(stem, List.of());
            }

            @Override
            public List<String> written(String folded) {
                return LAWS.others(folded);
            }
        };
    }

    private Map<String, List<Synonyms.Synonym>> load() {
        Map<String, Set<String>> others = new HashMap<>();
        for (List<String> names : names()) {
            Set<String> stems = stems(names);
            stems.forEach(stem ->
                    others.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).addAll(stems));
        }
        Map<String, List<Synonyms.Synonym>> synonyms = new HashMap<>();
        others.forEach((stem, all) -> synonyms.put(
                stem,
                all.stream()
                        .filter(other -> !other.equals(stem))
                        .limit(MOST)
                        .map(other -> new Synonyms.Synonym(other, WEIGHT))
                        .toList()));
        return synonyms;
    }

    private Set<String> stems(List<String> names) {
        Norwegian norwegian = language.norwegian();
        Set<String> stems = new LinkedHashSet<>();
        names.forEach(name -> stems.add(norwegian.stem(name)));
        stems.remove("");
        return stems;
    }

    private List<List<String>> names() {
        List<List<String>> all = new ArrayList<>();
        db.sql("select t.words from taxonomy.called t where t.current").query(rs -> {
            all.add(List.of((String[]) rs.getArray("words").getArray()));
        });
        return all;
    }
}
