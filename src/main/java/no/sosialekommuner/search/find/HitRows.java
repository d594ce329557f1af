package no.sosialekommuner.search.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.TextEntry;
import no.sosialekommuner.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the database says of what the index has found. It has the last word: what has been withdrawn, or lies in none of the
 * spaces that may be read, is not there, whatever the index still holds.
 */
@Repository
class HitRows {

    /** Of longer texts, the beginning must do to show where the words stand. */
    private static final int SHOWN = 6_000;

    private final JdbcClient db;

    HitRows(JdbcClient db) {
        this.db = db;
    }

    Map<EntryId, Standing> standings(Collection<EntryId> ids, Set<Long> spaces) {
        Map<EntryId, Standing> standings = new HashMap<>();
        statement("""
                        select 'CONTRIBUTION' as sort, c.id::text as ref, c.id as contribution, c.published_at as at,
                               c.updated_at as changed, c.answered as solved, c.rating_count, c.rating_sum, c.like_count,
                               k.outdated_at is not null as outdated
                          from contribution.searchable_contribution c
                          left join contribution.sound k on k.contribution_id = c.id
                         where c.id = any (:contributions) and c.space_id = any (:spaces)
                        union all
                        select 'REPLY', r.id::text, r.contribution_id, r.created_at, r.updated_at, r.accepted, 0, 0, r.like_count,
                               k.outdated_at is not null
                          from contribution.searchable_reply r
                          left join contribution.sound k on k.contribution_id = r.contribution_id
                         where r.id = any (:replies) and r.space_id = any (:spaces)
                        union all
                        select 'FILE', f.file_id::text, f.contribution_id, f.created_at, f.created_at, false, 0, 0, 0,
                               k.outdated_at is not null
                          from contribution.searchable_file f
                          left join contribution.sound k on k.contribution_id = f.contribution_id
                         where f.file_id = any (:files) and f.space_id = any (:spaces)
                        union all
                        select 'FAQ', e.id::text, coalesce(e.question_id, -e.id), e.updated_at, e.updated_at, true, 0, 0, e.helped, false
                          from editorial.faq_entry e
                         where e.id = any (:faqs) and e.space_id = any (:spaces)
                        union all
                        select 'LAW', n.key, -1 - (hashtextextended(n.key, 0) & 9223372036854775807), n.published_at, n.published_at,
                               false, 0, 0, 0, false
                          from guide.law_note_entry n
                         where n.key = any (:laws) and :everybody = any (:spaces)
                        """, ids, spaces).query(rs -> {
            standings.put(
                    id(rs),
                    new Standing(
                            rs.getLong("contribution"),
                            rs.getTimestamp("changed").toInstant(),
                            new Quality(
                                    rs.getTimestamp("at").toInstant(),
                                    rs.getBoolean("solved"),
                                    rs.getInt("rating_count"),
                                    rs.getInt("rating_sum"),
                                    rs.getInt("like_count"),
                                    rs.getBoolean("outdated"))));
        });
        return standings;
    }

    /** In nynorsk to who reads that, where it is there. */
    Map<EntryId, Row> rows(Collection<EntryId> ids, Set<Long> spaces, Language language) {
        Map<EntryId, Row> rows = new HashMap<>();
        statement("""
                        with found as (
                          select 'CONTRIBUTION' as sort, c.id::text as ref, c.id as contribution, null::bigint as reply, c.kind,
                                 c.title, null as file, left(c.body, :shown) as body, left(c.accepted, :shown) as accepted, c.poll,
                                 c.tag_ids, c.author_id, null as origin, '' as otherwise
                            from contribution.searchable_contribution c
                           where c.id = any (:contributions) and c.space_id = any (:spaces)
                          union all
                          select 'REPLY', r.id::text, r.contribution_id, r.id, r.kind, r.title, null, left(r.body, :shown), null,
                                 null, '{}'::bigint[], r.author_id, null, ''
                            from contribution.searchable_reply r
                           where r.id = any (:replies) and r.space_id = any (:spaces)
                          union all
                          select 'FILE', f.file_id::text, f.contribution_id, f.reply_id, f.kind, f.title, s.name, left(t.content, :shown), null,
                                 null, '{}'::bigint[], f.author_id, null, ''
                            from contribution.searchable_file f
                            join file.stored s on s.id = f.file_id
                            left join file.text_of t on t.file_id = f.file_id
                           where f.file_id = any (:files) and f.space_id = any (:spaces)
                          union all
                          select 'FAQ', e.id::text, e.question_id, null, null, case when w.nn then e.title_nn else e.title end, null,
                                 left(case when w.nn then e.answer_nn else e.answer end, :shown), null, null, e.tag_ids, a.author_id,
                                 q.title,
                                 left(case when w.nn then e.title || E'\\n' || e.answer else e.title_nn || E'\\n' || e.answer_nn end, :shown)
                            from editorial.faq_entry e
                           cross join lateral (select :language = 'NN' and e.title_nn <> '' as nn) w
                            left join contribution.answer a on a.id = e.answer_id
                            left join contribution.searchable_contribution q on q.id = e.question_id
                           where e.id = any (:faqs) and e.space_id = any (:spaces)
                          union all
                          select 'LAW', n.key, null, null, null, case when w.nn then n.title_nn else n.title end, null,
                                 left(case when w.nn then n.text_nn || E'\\n' || n.cites_nn else n.text || E'\\n' || n.cites end, :shown),
                                 null, null, '{}'::bigint[], null, null,
                                 left(case when w.nn then concat_ws(E'\\n', n.title, n.text, n.cites)
                                           else concat_ws(E'\\n', n.title_nn, n.text_nn, n.cites_nn) end, :shown)
                            from guide.law_note_entry n
                           cross join lateral (select :language = 'NN' as nn) w
                           where n.key = any (:laws) and :everybody = any (:spaces))
                        select f.*, %s
                          from found f
                          left join member.profile p on p.id = f.author_id
                        """.formatted(Person.COLUMNS), ids, spaces)
                .param("shown", SHOWN)
                .param("language", language.name())
                .query(rs -> {
                    rows.put(id(rs), row(rs));
                });
        return rows;
    }

    private static Row row(ResultSet rs) throws SQLException {
        Long contribution = rs.getObject("contribution", Long.class);
        Long reply = rs.getObject("reply", Long.class);
        String kind = rs.getString("kind");
        return new Row(
                contribution == null ? null : new ContributionId(contribution),
                reply == null ? null : new ReplyId(reply),
                kind == null ? null : Kind.valueOf(kind),
                rs.getString("title"),
                rs.getString("file"),
                Objects.requireNonNullElse(rs.getString("body"), ""),
                Objects.requireNonNullElse(rs.getString("accepted"), ""),
                Objects.requireNonNullElse(rs.getString("poll"), ""),
                List.of((Long[]) rs.getArray("tag_ids").getArray()),
                Person.orNull(rs),
                rs.getString("origin"),
                rs.getString("otherwise").strip());
    }

    private static EntryId id(ResultSet rs) throws SQLException {
        return new EntryId(EntryId.Sort.valueOf(rs.getString("sort")), rs.getString("ref"));
    }

    private JdbcClient.StatementSpec statement(String sql, Collection<EntryId> ids, Set<Long> spaces) {
        return db.sql(sql)
                .param("contributions", numbers(ids, EntryId.Sort.CONTRIBUTION))
                .param("replies", numbers(ids, EntryId.Sort.REPLY))
                .param(
                        "files",
                        refs(ids, EntryId.Sort.FILE).map(UUID::fromString).toArray(UUID[]::new))
                .param("faqs", numbers(ids, EntryId.Sort.FAQ))
                .param("laws", refs(ids, EntryId.Sort.LAW).toArray(String[]::new))
                .param("everybody", TextEntry.EVERYBODY)
                .param("spaces", spaces.toArray(Long[]::new));
    }

    private static Long[] numbers(Collection<EntryId> ids, EntryId.Sort sort) {
        return refs(ids, sort).map(Long::valueOf).toArray(Long[]::new);
    }

    private static Stream<String> refs(Collection<EntryId> ids, EntryId.Sort sort) {
        return ids.stream().filter(id -> id.sort() == sort).map(EntryId::ref);
    }

    /**
     * @param contribution what it is, belongs to or was made of; what is of none stands under a number of its own
     *     below zero
     * @param changed when its words were last changed
     */
    record Standing(long contribution, Instant changed, Quality quality) {}

    /**
     * @param contribution what it is or belongs to; what editors tend may be of none
     * @param kind of that contribution, or null for what editors tend
     * @param body of a file: the text that stands in it
     * @param accepted of a question: the answer that solved it
     * @param poll of a contribution: what its poll asks, and the choices
     * @param tags of a contribution, or of what is often asked: their numbers
     * @param author null where editors wrote it
     * @param origin title of the question that what is often asked was made of, or null
     * @param otherwise what editors tend, in the written standard that is not shown; empty where there is none
     */
    record Row(
            @Nullable ContributionId contribution,
            @Nullable ReplyId reply,
            @Nullable Kind kind,
            String title,
            @Nullable String file,
            String body,
            String accepted,
            String poll,
            List<Long> tags,
            @Nullable Person author,
            @Nullable String origin,
            String otherwise) {}
}
