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
import no.sosialekommuner.search.language.Norwegian;
import no.sosialekommuner.search.language.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What editors say that a tag is called too: whoever asks for one of its names asks a little for the others. */
@Repository
class TagSynonyms {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final float WEIGHT = 0.4f;

    /** More of them would cost time for nothing. */
    private static final int MOST = 4;

    private final JdbcClient db;
    private final Language language;
    private final Remembered<String, Map<String, List<Synonyms.Synonym>>> kept = Remembered.known(KEPT, _ -> load());

    TagSynonyms(JdbcClient db, Language language) {
        this.db = db;
        this.language = language;
    }

    Synonyms now() {
        Map<String, List<Synonyms.Synonym>> known = kept.get("");
        return stem -> known.getOrDefault(stem, List.of());
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
