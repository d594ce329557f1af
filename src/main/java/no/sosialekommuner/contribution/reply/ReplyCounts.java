package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the contribution and the replies above know of a reply that is withdrawn or restored. The caller has locked the
 * contribution and changed the reply.
 */
@Repository
class ReplyCounts {

    private final JdbcClient db;

    ReplyCounts(JdbcClient db) {
        this.db = db;
    }

    void leave(ContributionId contribution, ReplyId reply) {
        db.sql("""
                        update contribution.contribution c
                           set reply_count = c.reply_count - 1,
                               active_at = greatest(c.published_at,
                                                    (select max(r.created_at) from contribution.reply r
                                                      where r.contribution_id = c.id and r.withdrawn_at is null)),
                               withdrawn_answer_id = case when c.accepted_reply_id = :reply then :reply
                                                          else c.withdrawn_answer_id end,
                               accepted_reply_id = nullif(c.accepted_reply_id, :reply)
                         where c.id = :contribution
                        """)
                .param("reply", reply.value())
                .param("contribution", contribution.value())
                .update();
        hide(reply);
    }

    void comeBack(ContributionId contribution, ReplyId reply) {
        db.sql("""
                        update contribution.contribution c
                           set reply_count = c.reply_count + 1,
                               active_at = greatest(c.active_at, r.created_at),
                               accepted_reply_id = coalesce(c.accepted_reply_id,
                                                            case when c.withdrawn_answer_id = r.id then r.id end),
                               withdrawn_answer_id = nullif(c.withdrawn_answer_id, r.id)
                          from contribution.reply r
                         where c.id = :contribution
                           and r.id = :reply
                        """)
                .param("reply", reply.value())
                .param("contribution", contribution.value())
                .update();
        show(reply);
    }

    /** A place below which nothing is shown is not shown either; then its parent has one child less, and so on upwards. */
    private void hide(ReplyId reply) {
        db.sql("""
                        update contribution.reply p
                           set child_count = p.child_count - 1
                          from contribution.reply r
                         where r.id = ?
                           and r.withdrawn_at is not null
                           and r.child_count = 0
                           and p.id = r.parent_id
                        returning p.id
                        """)
                .param(reply.value())
                .query((rs, _) -> new ReplyId(rs.getLong("id")))
                .optional()
                .ifPresent(this::hide);
    }

    /** The other way round: what had no place gets one, and with it those above that were empty. */
    private void show(ReplyId reply) {
        db.sql("""
                        with recursive hidden as (
                          select r.id, r.parent_id
                            from contribution.reply r
                           where r.id = ? and r.child_count = 0
                          union all
                          select p.id, p.parent_id
                            from hidden h
                            join contribution.reply p on p.id = h.parent_id
                           where p.withdrawn_at is not null and p.child_count = 0)
                        update contribution.reply p
                           set child_count = p.child_count + 1
                          from hidden h
                         where p.id = h.parent_id
                        """).param(reply.value()).update();
    }
}
