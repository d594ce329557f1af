package no.sosialekommuner.contribution.retag;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.suggest.Stems;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contributions that a filter means, among those that the editor may read. */
@Repository
public class RetagTargets {

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    RetagTargets(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    public int count(RetagFilter filter, Viewer editor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, editor, values);
        return db.sql("select count(*) from contribution.contribution c where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    public List<Retaggable> first(RetagFilter filter, int limit, Viewer editor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, editor, values);
        values.put("limit", limit);
        NumberedTags tags = taxonomy.numbered(editor.language());
        return db.sql("""
                        with few as materialized (
                          select c.id from contribution.contribution c where %s
                           order by c.published_at desc, c.id desc limit :limit)
                        select c.id, c.kind, c.title, c.published_at, p.name as author, e.name as space,
                               array(select t.tag_id from contribution.tagging t where t.contribution_id = c.id order by t.tag_id) as tags
                          from few f
                          join contribution.contribution c on c.id = f.id
                          join member.profile p on p.id = c.author_id
                          join space.entrance e on e.id = c.space_id
                         order by c.published_at desc, c.id desc
                        """.formatted(where))
                .params(values)
                .query((rs, _) -> new Retaggable(
                        new ContributionId(rs.getLong("id")),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getString("title"),
                        rs.getString("author"),
                        rs.getString("space"),
                        rs.getTimestamp("published_at").toInstant(),
                        tags.of(rs.getArray("tags"))))
                .list();
    }

    /** Writes down which they are, so that it stays the same ones however long it takes. */
    int choose(long change, RetagFilter filter, Viewer editor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, editor, values);
        values.put("change", change);
        return db.sql("""
                        insert into contribution.retag_target (change_id, contribution_id)
                        select :change, c.id from contribution.contribution c where
                        """ + where).params(values).update();
    }

    /** The same for those that were ticked; what the editor may not read is left out. */
    int choose(long change, List<ContributionId> ticked, Viewer editor) {
        return db.sql("""
                        insert into contribution.retag_target (change_id, contribution_id)
                        select :change, c.id
                          from contribution.contribution c
                         where c.id = any(:ticked) and c.state = 'PUBLISHED'
                           and (c.space_id in (select r.space_id from space.reader r where r.member_id = :editor)) is true
                        """)
                .param("change", change)
                .param("ticked", ticked.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("editor", editor.id().value())
                .update();
    }

    /** Tag and kind are literals, as in the lists: the planner then knows how common they are. */
    private static String where(RetagFilter filter, Viewer editor, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("""
                c.state = 'PUBLISHED'
                 and (c.space_id in (select r.space_id from space.reader r where r.member_id = :editor)) is true
                """);
        values.put("editor", editor.id().value());
        if (filter.tag() != null) {
            sql.append(" and c.id in (select t.contribution_id from contribution.tagging t where t.tag_id = ")
                    .append(filter.tag().value())
                    .append(")");
        }
        if (filter.kind() != null) {
            sql.append(" and c.kind = '").append(filter.kind().name()).append("'");
        }
        if (!filter.space().isEmpty()) {
            sql.append(" and c.space_id = (select e.id from space.entrance e where e.slug = :space)");
            values.put("space", filter.space());
        }
        if (!filter.author().isEmpty()) {
            sql.append(" and c.author_id = (select a.id from member.profile a where a.handle = :author)");
            values.put("author", filter.author());
        }
        if (!filter.words().isEmpty()) {
            // An editor who looks for words can wait for all titles to be read: a second for a million.
            sql.append(" and lower(c.title) like all (:words)");
            values.put(
                    "words",
                    Stems.of(filter.words()).stream()
                            .map(word -> "%" + word.stem() + "%")
                            .toArray(String[]::new));
        }
        if (filter.from() != null) {
            sql.append(" and c.published_at >= (:from::date)::timestamp at time zone 'Europe/Oslo'");
            values.put("from", Date.valueOf(filter.from()));
        }
        if (filter.to() != null) {
            sql.append(" and c.published_at < (:to::date + 1)::timestamp at time zone 'Europe/Oslo'");
            values.put("to", Date.valueOf(filter.to()));
        }
        return sql.toString();
    }
}
