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

/**
 * The tags that a text asks for: those whose names, synonyms or forms of them it holds, and then those that contributions
 * about the same have beside them. It is asked each time the writer pauses, so both look at a bounded amount only.
 */
@Repository
public class TagSuggestions {

    /** More than a handful is a list again. */
    static final int MOST = 5;

    private static final int READ = 6_000;
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
    public List<Suggested> of(String title, String body, Collection<String> chosen, Viewer viewer) {
        Set<String> taken = Set.copyOf(taxonomy.current(chosen));
        List<Tag> open = taxonomy.offered(viewer.language(), List.of()).stream()
                .map(Facet::tags)
                .flatMap(List::stream)
                .filter(tag -> !taken.contains(tag.slug()))
                .toList();
        Map<Long, Suggested> found = new LinkedHashMap<>();
        named(title, body, open).forEach(it -> found.put(it.tag().id().value(), it));
        List<Long> known = new ArrayList<>(found.keySet());
        taken.forEach(slug -> taxonomy.find(slug, viewer.language())
                .ifPresent(tag -> known.add(tag.id().value())));
        if (found.size() < MOST && !known.isEmpty()) {
            Map<Long, Tag> byNumber =
                    open.stream().collect(Collectors.toMap(tag -> tag.id().value(), tag -> tag));
            together(known, viewer).stream()
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

    /**
     * Numbers of the tags that stand most often together with those that the text names or that are chosen, on the newest
     * readable contributions with each of them.
     */
    private List<Long> together(Collection<Long> known, Viewer viewer) {
        return db.sql("""
                        with near as (
                          select n.contribution_id, count(*) as shared
                            from unnest(cast(:known as bigint[])) as k(tag_id)
                           cross join lateral (
                                  select t.contribution_id from contribution.tagging t
                                   where t.tag_id = k.tag_id and t.published_at is not null
                                   order by t.published_at desc, t.contribution_id desc
                                   limit 100) n
                           group by n.contribution_id)
                        select t.tag_id
                          from near n
                          join contribution.contribution c on c.id = n.contribution_id and c.state = 'PUBLISHED'
                          join contribution.tagging t on t.contribution_id = c.id and t.tag_id <> all (:known)
                         where (c.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true
                         group by t.tag_id
                        having count(*) >= 3
                         order by sum(n.shared) desc, t.tag_id
                         limit 5
                        """)
                .param("known", known.toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .query((rs, _) -> rs.getLong("tag_id"))
                .list();
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private record Scored(Tag tag, int score, String word) {}
}
