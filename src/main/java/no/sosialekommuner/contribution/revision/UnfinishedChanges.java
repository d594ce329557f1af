package no.sosialekommuner.contribution.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.poll.UnfinishedPolls;
import no.sosialekommuner.contribution.propose.ProposalForm;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes that somebody has begun and not saved; each member's own, at most one for each contribution. */
@Repository
public class UnfinishedChanges {

    private final JdbcClient db;
    private final UnfinishedPolls polls;

    UnfinishedChanges(JdbcClient db, UnfinishedPolls polls) {
        this.db = db;
        this.polls = polls;
    }

    @Transactional
    public void keep(ContributionId contribution, EditForm form, ProposalForm proposal, Viewer editor) {
        db.sql("""
                        insert into contribution.unfinished_change
                               (contribution_id, member_id, version, title, body, tags, urgent, reason,
                                proposed_name, proposed_facet, proposed_why)
                        values (:contribution, :member, :version, :title, :body, :tags, :urgent, :reason,
                                left(:proposedName, 300), left(:proposedFacet, 300), left(:proposedWhy, 300))
                        on conflict (contribution_id, member_id) do update
                           set version = excluded.version, title = excluded.title, body = excluded.body,
                               tags = excluded.tags, urgent = excluded.urgent, reason = excluded.reason,
                               proposed_name = excluded.proposed_name, proposed_facet = excluded.proposed_facet,
                               proposed_why = excluded.proposed_why, updated_at = now()
                        """)
                .param("contribution", contribution.value())
                .param("member", editor.id().value())
                .param("version", form.version())
                .param("title", form.title())
                .param("body", form.body())
                .param("tags", form.tags().toArray(String[]::new))
                .param("urgent", form.urgent())
                .param("reason", form.reason())
                .param("proposedName", proposal.proposedName())
                .param("proposedFacet", proposal.proposedFacet())
                .param("proposedWhy", proposal.proposedWhy())
                .update();
        polls.keep(contribution, form.poll() == null ? PollForm.EMPTY : form.poll(), editor);
    }

    /** The form as it stood when the editor was last here. */
    Optional<EditForm> find(ContributionId contribution, Viewer editor) {
        return db.sql("""
                        select c.version, c.title, c.body, c.tags, c.urgent, c.reason, %s
                          from contribution.unfinished_change c
                          left join contribution.unfinished_poll u
                            on u.contribution_id = c.contribution_id and u.member_id = c.member_id
                         where c.contribution_id = ? and c.member_id = ?
                        """.formatted(UnfinishedPolls.COLUMNS))
                .params(contribution.value(), editor.id().value())
                .query((rs, _) -> new EditForm(
                        rs.getInt("version"),
                        rs.getString("title"),
                        rs.getString("body"),
                        Arrays.asList((String[]) rs.getArray("tags").getArray()),
                        rs.getBoolean("urgent"),
                        "",
                        UnfinishedPolls.form(rs),
                        rs.getString("reason"),
                        List.of(),
                        ""))
                .optional();
    }

    /** The tag that the editor had begun to propose: the editors of the taxonomy see it when the change is saved. */
    ProposalForm proposal(ContributionId contribution, Viewer editor) {
        return db.sql("""
                        select c.proposed_name, c.proposed_facet, c.proposed_why
                          from contribution.unfinished_change c
                         where c.contribution_id = ? and c.member_id = ?
                        """)
                .params(contribution.value(), editor.id().value())
                .query((rs, _) -> new ProposalForm(
                        rs.getString("proposed_name"), rs.getString("proposed_facet"), rs.getString("proposed_why")))
                .optional()
                .orElse(ProposalForm.NONE);
    }

    /** When it has been saved, or is not wanted any more. */
    @Transactional
    public void forget(ContributionId contribution, Viewer editor) {
        db.sql("delete from contribution.unfinished_change where contribution_id = ? and member_id = ?")
                .params(contribution.value(), editor.id().value())
                .update();
        polls.forget(contribution, editor);
    }
}
