package no.sosialekommuner.editorial.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as editors tend them, also those that nobody else sees; of spaces that the editor may read. */
@Repository
public class FaqDrafts {

    static final String READABLE = """
            select f.id, f.question_id, f.title, f.answer, f.follows, f.source, f.changed_at, f.removed_at, f.position, f.helped,
                   f.unhelped, f.version, f.title_nn, f.answer_nn,
                   exists (select 1 from editorial.faq_shipped s where s.faq_id = f.id) as shipped,
                   array(select t.tag_id from editorial.faq_tag t where t.faq_id = f.id order by t.tag_id) as tag_ids
              from editorial.faq f
             where f.space_id in (select r.space_id from space.reader r where r.member_id = :viewer)
            """;

    private final JdbcClient db;
    private final Taxonomy taxonomy;

    FaqDrafts(JdbcClient db, Taxonomy taxonomy) {
        this.db = db;
        this.taxonomy = taxonomy;
    }

    /** Those whose source has changed or gone, the longest waiting first. */
    public List<FaqDraft> waiting(Viewer editor, int limit) {
        NumberedTags tags = taxonomy.numbered(editor.language());
        return db.sql(READABLE + """
                           and f.removed_at is null and f.source <> 'CURRENT'
                         order by f.changed_at, f.id
                         limit :limit
                        """)
                .param("viewer", editor.id().value())
                .param("limit", limit)
                .query((rs, _) -> draft(rs, tags))
                .list();
    }

    /** @throws NotFound when it is not there or not for this editor */
    FaqDraft require(FaqId id, Viewer editor) {
        NumberedTags tags = taxonomy.numbered(editor.language());
        return db.sql(READABLE + " and f.id = :id")
                .param("viewer", editor.id().value())
                .param("id", id.value())
                .query((rs, _) -> draft(rs, tags))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<FaqId> of(ContributionId question) {
        return db.sql("select f.id from editorial.faq f where f.question_id = ?")
                .param(question.value())
                .query((rs, _) -> new FaqId(rs.getLong("id")))
                .optional();
    }

    static FaqDraft draft(ResultSet rs, NumberedTags tags) throws SQLException {
        Long question = rs.getObject("question_id", Long.class);
        Timestamp changed = rs.getTimestamp("changed_at");
        return new FaqDraft(
                new FaqId(rs.getLong("id")),
                question == null ? null : new ContributionId(question),
                rs.getString("title"),
                rs.getString("answer"),
                new FaqTranslation(rs.getString("title_nn"), rs.getString("answer_nn")),
                tags.of(rs.getArray("tag_ids")),
                rs.getBoolean("shipped"),
                rs.getBoolean("follows"),
                SourceState.valueOf(rs.getString("source")),
                changed == null ? null : changed.toInstant(),
                rs.getInt("position"),
                rs.getTimestamp("removed_at") != null,
                rs.getInt("helped"),
                rs.getInt("unhelped"),
                rs.getInt("version"));
    }
}
