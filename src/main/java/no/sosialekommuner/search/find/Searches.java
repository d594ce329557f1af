package no.sosialekommuner.search.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds contributions by PostgreSQL's full text search with Norwegian word stems; only what the viewer may read. */
@Repository
class Searches {

    /** Words that half of all have would take long to rank, and nobody reads that far. */
    static final int MOST = 2_000;

    private static final String ALL_WORDS = "websearch_to_tsquery('norwegian', :words)";

    private static final String SOME_WORDS = "replace(plainto_tsquery('norwegian', :words)::text, '&', '|')::tsquery";

    private final JdbcClient db;

    Searches(JdbcClient db) {
        this.db = db;
    }

    /** Those that have all the words; when none has, those that have some. */
    Hits find(SearchForm form, Viewer viewer) {
        if (form.words().isEmpty()) {
            return Hits.NONE;
        }
        Map<String, Object> values = values(form, viewer);
        String where = where(form);
        String after = after(form.cursor(), values);
        boolean loose = false;
        Map<Kind, Integer> kinds = kinds(ALL_WORDS, where, values);
        if (kinds.isEmpty() && form.words().contains(" ")) {
            loose = true;
            kinds = kinds(SOME_WORDS, where, values);
        }
        if (kinds.isEmpty()) {
            return Hits.NONE;
        }
        int total = form.ofKind()
                .map(kinds::get)
                .orElse(kinds.values().stream().mapToInt(Integer::intValue).sum());
        List<Hit> found = ranked(loose ? SOME_WORDS : ALL_WORDS, where, after, form, values);
        boolean more = found.size() > form.size();
        List<Hit> items = more ? found.subList(0, form.size()) : found;
        return new Hits(items, kinds, total, loose, more ? cursor(items.getLast()) : null);
    }

    private Map<Kind, Integer> kinds(String query, String where, Map<String, Object> values) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        db.sql("""
                        select m.kind, count(*)::int as number
                          from (select s.kind from contribution.searchable s where s.words @@ %s %s limit %d) m
                         group by m.kind
                        """.formatted(query, where, MOST)).params(values).query(rs -> {
            kinds.put(Kind.valueOf(rs.getString("kind")), rs.getInt("number"));
        });
        return kinds;
    }

    private List<Hit> ranked(String query, String where, String after, SearchForm form, Map<String, Object> values) {
        String sql = """
                with matched as materialized (
                  select s.id, s.kind, ts_rank(s.words, %1$s, 1) as score
                    from contribution.searchable s
                   where s.words @@ %1$s %2$s
                   limit %3$d),
                best as (
                  select m.id, m.score from matched m where true %4$s %5$s order by m.score desc, m.id desc limit :limit)
                select s.id, s.kind, s.published_at, b.score, %6$s,
                       ts_headline('norwegian', s.title, %1$s, :marks || ', HighlightAll=true') as title,
                       ts_headline('norwegian',
                         regexp_replace(regexp_replace(left(s.body, 20000), '\\]\\([^)\\s]*\\)', ' ', 'g'), '[*_#`>|~\\[\\]]+', ' ', 'g'),
                         %1$s, :marks || ', MinWords=18, MaxWords=36') as excerpt
                  from best b
                  join contribution.searchable s on s.id = b.id
                  join member.profile p on p.id = s.author_id
                 order by b.score desc, b.id desc
                """.formatted(
                        query,
                        where,
                        MOST,
                        form.ofKind().map(kind -> "and m.kind = '" + kind + "'").orElse(""),
                        after,
                        Person.COLUMNS);
        values.put("limit", form.size() + 1);
        values.put("marks", "StartSel=\"" + Marked.START + "\", StopSel=\"" + Marked.STOP + "\"");
        return db.sql(sql).params(values).query((rs, _) -> hit(rs)).list();
    }

    private static Map<String, Object> values(SearchForm form, Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        values.put("words", form.words());
        values.put("viewer", viewer.id().value());
        values.put("tag", form.tag() == null ? "" : form.tag());
        values.put("space", form.space() == null ? "" : form.space());
        return values;
    }

    private static String where(SearchForm form) {
        return "and (s.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)) is true"
                + (given(form.tag())
                        ? " and (select l.id from taxonomy.label l where l.slug = :tag) = any (s.tag_ids)"
                        : "")
                + (given(form.space())
                        ? " and s.space_id = (select e.id from space.entrance e where e.slug = :space)"
                        : "");
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    private static String cursor(Hit last) {
        return last.score() + "_" + last.id();
    }

    private static String after(@Nullable String cursor, Map<String, Object> values) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        try {
            String[] parts = cursor.split("_", 2);
            values.put("afterScore", Float.parseFloat(parts[0]));
            values.put("afterId", Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
        return "and (m.score, m.id) < (cast(:afterScore as real), :afterId)";
    }

    private static Hit hit(ResultSet rs) throws SQLException {
        return new Hit(
                new ContributionId(rs.getLong("id")),
                Kind.valueOf(rs.getString("kind")),
                Marked.of(rs.getString("title")),
                Marked.of(rs.getString("excerpt")),
                Person.of(rs),
                rs.getTimestamp("published_at").toInstant(),
                rs.getFloat("score"));
    }
}
