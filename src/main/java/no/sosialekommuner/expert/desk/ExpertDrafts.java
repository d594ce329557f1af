package no.sosialekommuner.expert.desk;

import java.sql.Timestamp;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.request.Moments;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Merge;
import no.sosialekommuner.web.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of answers. Several may write at once: what they change in different places comes together. */
@Repository
class ExpertDrafts {

    private final JdbcClient db;
    private final Moments moments;

    ExpertDrafts(JdbcClient db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    ExpertDraft of(ContributionId question) {
        return db.sql("""
                        select d.body, p.name, d.edited_at
                          from expert.draft d left join member.profile p on p.id = d.edited_by
                         where d.contribution_id = ?
                        """)
                .param(question.value())
                .query((rs, _) -> new ExpertDraft(
                        rs.getString("body"),
                        rs.getString("name"),
                        rs.getTimestamp("edited_at").toInstant()))
                .optional()
                .orElse(ExpertDraft.NONE);
    }

    /**
     * @param base the text that {@code body} was made of
     * @throws Conflict when somebody has changed the same place meanwhile
     */
    @Transactional
    void save(ContributionId question, String base, String body, Viewer by) {
        db.sql("""
                        insert into expert.draft (contribution_id, body, edited_at) values (?, '', ?)
                        on conflict do nothing
                        """).params(question.value(), Timestamp.from(moments.now())).update();
        String theirs = db.sql("select d.body from expert.draft d where d.contribution_id = ? for update")
                .param(question.value())
                .query(String.class)
                .single();
        String whole = theirs.equals(base)
                ? body
                : Merge.of(base, theirs, body).orElseThrow(() -> Conflict.withState("The draft was changed"));
        if (!whole.equals(theirs)) {
            db.sql("""
                            update expert.draft set body = ?, edited_by = ?, edited_at = ?
                             where contribution_id = ?
                            """)
                    .params(whole, by.id().value(), Timestamp.from(moments.now()), question.value())
                    .update();
        }
    }
}
