package no.sosialekommuner.contribution.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.suggest.Stems.Stem;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tags that a text asks for: those whose names, synonyms or forms of them it holds, and then those that similar
 * contributions have. It is asked each time the writer pauses, so both look at a bounded amount only.
 */
@Repository
public class TagSuggestions {

    /** More than a handful is a list again. */
    static final int MOST = 5;

    private static final int READ = 6_000;
    private static final int BEGINNING = 300;
    private static final int LONG_ENOUGH_FOR_A_PART = 5;
    private static final int PLAIN = 4;
    private static final int PART = 1;
    private static final int IN_TITLE = 3;

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    TagSuggestions(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** At most {@link #MOST}, the surest first; none that is chosen already or of no use today. */
    @Transactional(readOnly = true)
    public List<Suggested> of(String title, String body, Collection<String> chosen, Viewer viewer) {
        Set<String> taken = Set.copyOf(taxonomy.current(chosen));
        List<Tag> open = taxonomy.offered(viewer.language(), List.of()).stream()
                .map(Facet::tags)
                .flatMap(List::stream)
                .filter(tag -> !taken.contains(tag.slug()))
                .toList();
        Map<Long, Suggested> found = new LinkedHashMap<>();
        named(title, body, open).forEach(it -> found.put(it.tag().id().value(), it));
        if (found.size() < MOST && !title.isBlank()) {
            Map<Long, Tag> byNumber =
                    open.stream().collect(Collectors.toMap(tag -> tag.id().value(), tag -> tag));
            alike(title + " " + beginning(body, BEGINNING), viewer).stream()
                    .map(byNumber::get)
                    .filter(Objects::nonNull)
                    .forEach(tag -> found.putIfAbsent(tag.id().value(), new Suggested(tag, "")));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static List<Suggested> named(String title, String body, List<Tag> tags) {
        List<Stem> text = new ArrayList<>(Stems.of(title));
        int titleEnds = text.size();
        text.addAll(Stems.of(beginning(body, READ)));
        Map<String, List<Integer>> places = new HashMap<>();
        for (int at = 0; at < text.size(); at++) {
            places.computeIfAbsent(text.get(at).stem(), _ -> new ArrayList<>()).add(at);
        }
        return tags.stream()
                .map(tag -> best(tag, text, places, titleEnds))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(MOST)
                .map(it -> new Suggested(it.tag(), it.word()))
                .toList();
    }

    private static @Nullable Scored best(Tag tag, List<Stem> text, Map<String, List<Integer>> places, int titleEnds) {
        Scored best = null;
        for (String word : tag.words()) {
            List<Stem> phrase = Stems.of(word);
            Scored found = phrase.isEmpty() ? null : score(tag, phrase, text, places, titleEnds);
            best = found != null && (best == null || found.score() > best.score()) ? found : best;
        }
        return best;
    }

    private static @Nullable Scored score(
            Tag tag, List<Stem> phrase, List<Stem> text, Map<String, List<Integer>> places, int titleEnds) {
        int score = 0;
        String word = "";
        for (int at : places.getOrDefault(phrase.getFirst().stem(), List.of())) {
            if (stands(phrase, text, at)) {
                score += (PLAIN + phrase.size()) * (at < titleEnds ? IN_TITLE : 1);
                word = word.isEmpty() ? text.get(at).word() : word;
            }
        }
        if (score == 0 && phrase.size() == 1) {
            String stem = phrase.getFirst().stem();
            for (int at = 0; stem.length() >= LONG_ENOUGH_FOR_A_PART - 1 && at < text.size(); at++) {
                String other = text.get(at).word();
                if (other.length() >= stem.length() + LONG_ENOUGH_FOR_A_PART && other.startsWith(stem)) {
                    score += PART * (at < titleEnds ? IN_TITLE : 1);
                    word = word.isEmpty() ? other : word;
                }
            }
        }
        return score == 0 ? null : new Scored(tag, score, word);
    }

    private static boolean stands(List<Stem> phrase, List<Stem> text, int at) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        for (int next = 1; next < phrase.size(); next++) {
            if (!phrase.get(next).stem().equals(text.get(at + next).stem())) {
                return false;
            }
        }
        return true;
    }

    /** Numbers of the tags that several of the most similar readable contributions have, the most common first. */
    private List<Long> alike(String text, Viewer viewer) {
        db.sql("select set_config('gin_fuzzy_search_limit', '2000', true)")
                .query()
                .listOfRows();
        return db.sql("""
                        with asked as (
                          select replace(plainto_tsquery('norwegian', :text)::text, '&', '|')::tsquery as query),
                        matched as materialized (
                          select w.contribution_id, w.words
                            from contribution.wording w, asked a
                           where w.words @@ a.query
                           limit 2000),
                        best as (
                          select m.contribution_id, ts_rank(m.words, a.query, 1) as score
                            from matched m
                            join contribution.contribution c on c.id = m.contribution_id
                           cross join asked a
                           where (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                           order by score desc
                           limit 12)
                        select t.tag_id
                          from best b
                          join contribution.tagging t on t.contribution_id = b.contribution_id
                         group by t.tag_id
                        having count(*) >= 3
                         order by sum(b.score) desc, t.tag_id
                         limit 5
                        """)
                .param("text", text)
                .param("viewer", viewer.id().value())
                .query((rs, _) -> rs.getLong("tag_id"))
                .list();
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private record Scored(Tag tag, int score, String word) {}
}
