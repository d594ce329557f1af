package no.sosialekommuner.contribution.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that somebody has begun and not saved; each member's own, at most one for each contribution. */
@Repository
public class UnfinishedChanges {

    private final JdbcClient db;

    UnfinishedChanges(JdbcClient db) {
        this.db = db;
    }

    void keep(ContributionId contribution, EditForm form, Viewer editor) {
        db.sql("""
                        insert into contribution.unfinished_change
                               (contribution_id, member_id, version, title, body, tags, urgent, reason)
                        values (:contribution, :member, :version, :title, :body, :tags, :urgent, :reason)
                        on conflict (contribution_id, member_id) do update
                           set version = excluded.version, title = excluded.title, body = excluded.body,
                               tags = excluded.tags, urgent = excluded.urgent, reason = excluded.reason, updated_at = now()
                        """)
                .param("contribution", contribution.value())
                .param("member", editor.id().value())
                .param("version", form.version())
                .param("title", form.title())
                .param("body", form.body())
                .param("tags", form.tags().toArray(String[]::new))
                .param("urgent", form.urgent())
                .param("reason", form.reason())
                .update();
    }

    /** The form as it stood when the editor was last here. */
    Optional<EditForm> find(ContributionId contribution, Viewer editor) {
        return db.sql("""
                        select u.version, u.title, u.body, u.tags, u.urgent, u.reason
                          from contribution.unfinished_change u
                         where u.contribution_id = ? and u.member_id = ?
                        """)
                .params(contribution.value(), editor.id().value())
                .query((rs, _) -> new EditForm(
                        rs.getInt("version"),
                        rs.getString("title"),
                        rs.getString("body"),
                        Arrays.asList((String[]) rs.getArray("tags").getArray()),
                        rs.getBoolean("urgent"),
                        "",
                        rs.getString("reason"),
                        List.of(),
                        ""))
                .optional();
    }

    /** When it has been saved, or is not wanted any more. */
    public void forget(ContributionId contribution, Viewer editor) {
        db.sql("delete from contribution.unfinished_change where contribution_id = ? and member_id = ?")
                .params(contribution.value(), editor.id().value())
                .update();
    }
}
