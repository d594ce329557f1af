package no.sosialekommuner.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.search.language.IndexedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions, replies, files, what is often asked and law notes as entries of the index. What is not published is not there. */
@Repository
class TextRows {

    private final JdbcClient db;
    private final Language language;

    TextRows(JdbcClient db, Language language) {
        this.db = db;
        this.language = language;
    }

    List<TextEntry> contributions(Collection<Long> ids, Map<Long, String> tagNames) {
        return db.sql("""
                        select c.id, c.kind, c.space_id, c.title, c.body, c.published_at as at, c.answered, c.accepted, c.poll, c.tag_ids,
                               p.organisation_id
                          from contribution.searchable_contribution c
                          join member.profile p on p.id = c.author_id
                         where c.id = any (?)
                        """)
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(
                        rs,
                        EntryId.of(EntryId.Sort.CONTRIBUTION, rs.getLong("id")),
                        new Source(
                                rs.getString("title"),
                                names(rs, tagNames),
                                Objects.requireNonNullElse(rs.getString("accepted"), ""),
                                rs.getString("body") + "\n" + Objects.requireNonNullElse(rs.getString("poll"), ""))))
                .list();
    }

    List<TextEntry> replies(Collection<Long> ids) {
        return db.sql("""
                        select r.id, r.kind, r.space_id, r.body, r.created_at as at, r.answered, r.tag_ids, p.organisation_id
                          from contribution.searchable_reply r
                          join member.profile p on p.id = r.author_id
                         where r.id = any (?)
                        """)
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(
                        rs,
                        EntryId.of(EntryId.Sort.REPLY, rs.getLong("id")),
                        new Source("", "", "", rs.getString("body"))))
                .list();
    }

    List<TextEntry> files(Collection<String> ids) {
        return db.sql("""
                        select f.file_id, f.kind, f.space_id, s.name, t.content, f.created_at as at, f.answered, f.tag_ids,
                               p.organisation_id
                          from contribution.searchable_file f
                          join file.stored s on s.id = f.file_id
                          left join file.text_of t on t.file_id = f.file_id
                          join member.profile p on p.id = f.author_id
                         where f.file_id = any (?)
                        """)
                .param(ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .query((rs, _) -> entry(
                        rs,
                        new EntryId(EntryId.Sort.FILE, rs.getString("file_id")),
                        new Source(
                                rs.getString("name"), "", "", Objects.requireNonNullElse(rs.getString("content"), ""))))
                .list();
    }

    /** In both written standards, where both are there. The space is the one that the editorial module reads them by. */
    List<TextEntry> faqs(Collection<Long> ids, Map<Long, String> tagNames) {
        return db.sql("""
                        select e.id, null as kind, e.space_id, concat_ws(E'\\n', e.title, nullif(e.title_nn, '')) as title,
                               concat_ws(E'\\n', e.answer, nullif(e.answer_nn, '')) as answer, e.updated_at as at, true as answered,
                               e.tag_ids, p.organisation_id
                          from editorial.faq_entry e
                          left join contribution.answer a on a.id = e.answer_id
                          left join member.profile p on p.id = a.author_id
                         where e.id = any (?)
                        """)
                .param(ids.toArray(Long[]::new))
                .query((rs, _) -> entry(
                        rs,
                        EntryId.of(EntryId.Sort.FAQ, rs.getLong("id")),
                        new Source(rs.getString("title"), names(rs, tagNames), "", rs.getString("answer"))))
                .list();
    }

    /** In both written standards, with the sections that they are about. They are answers, and lie in no space. */
    List<TextEntry> laws(Collection<String> keys) {
        return db.sql("""
                        select n.key, null as kind, :everybody as space_id, concat_ws(E'\\n', n.title, n.title_nn) as title,
                               concat_ws(E'\\n', n.cites, n.cites_nn) as cites,
                               concat_ws(E'\\n', n.text, n.text_nn) as text, n.published_at as at, true as answered,
                               '{}'::bigint[] as tag_ids, null::bigint as organisation_id
                          from guide.law_note_entry n
                         where n.key = any (:keys)
                        """)
                .param("everybody", TextEntry.EVERYBODY)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, _) -> entry(
                        rs,
                        new EntryId(EntryId.Sort.LAW, rs.getString("key")),
                        new Source(rs.getString("title"), rs.getString("cites"), "", rs.getString("text"))))
                .list();
    }

    private TextEntry entry(ResultSet rs, EntryId id, Source source) throws SQLException {
        IndexedText all = language.norwegian().indexed(source.all());
        return new TextEntry(
                id.toString(),
                choices(rs, id),
                id.sort().name(),
                rs.getString("kind"),
                rs.getLong("space_id"),
                tags(rs),
                rs.getObject("organisation_id", Long.class),
                rs.getTimestamp("at").toInstant(),
                rs.getBoolean("answered"),
                all.words(),
                all.stems(),
                all.parts(),
                language.norwegian().stem(source.heading()),
                language.norwegian().stem(source.accepted()));
    }

    private static List<Long> choices(ResultSet rs, EntryId id) throws SQLException {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(id.sort()));
        String kind = rs.getString("kind");
        if (kind != null) {
            choices.add(Choice.of(Kind.valueOf(kind)));
        }
        if (rs.getLong("space_id") != TextEntry.EVERYBODY) {
            choices.add(new Choice(Choice.Type.SPACE, rs.getLong("space_id")));
        }
        tags(rs).forEach(tag -> choices.add(new Choice(Choice.Type.TAG, tag)));
        Long organisation = rs.getObject("organisation_id", Long.class);
        if (organisation != null) {
            choices.add(new Choice(Choice.Type.ORGANISATION, organisation));
        }
        choices.add(Choice.answered(rs.getBoolean("answered")));
        choices.add(Choice.published(rs.getTimestamp("at").toInstant()));
        return choices.stream().map(Choice::number).toList();
    }

    private static List<Long> tags(ResultSet rs) throws SQLException {
        return Arrays.asList((Long[]) rs.getArray("tag_ids").getArray());
    }

    private static String names(ResultSet rs, Map<Long, String> tagNames) throws SQLException {
        return tags(rs).stream().map(tag -> tagNames.getOrDefault(tag, "")).collect(Collectors.joining("\n"));
    }

    private record Source(String title, String labels, String accepted, String body) {

        String heading() {
            return title + "\n" + labels;
        }

        String all() {
            return String.join("\n", title, labels, body, accepted);
        }
    }
}
