package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Replies that were taken away. Where others have answered one, its place stays, so that their words can be understood. */
@Repository
class Withdrawals {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Withdrawals(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** @throws NotAllowed when the viewer is neither the author nor one who tends the place */
    @Transactional
    void add(StoredReply reply, Viewer viewer) {
        if (!reply.mayWithdraw(viewer)) {
            throw new NotAllowed();
        }
        lock(reply.contribution());
        if (withdraw(reply.id())) {
            uncount(reply);
            clear(reply.id());
            events.publishEvent(new ReplyWithdrawn(reply.contribution(), reply.id(), viewer.id()));
        }
    }

    private void lock(ContributionId contribution) {
        db.sql("select c.id from contribution.contribution c where c.id = ? for no key update")
                .param(contribution.value())
                .query(Long.class)
                .single();
    }

    private boolean withdraw(ReplyId reply) {
        return db.sql("update contribution.reply set withdrawn_at = now() where id = ? and withdrawn_at is null")
                        .param(reply.value())
                        .update()
                > 0;
    }

    private void uncount(StoredReply reply) {
        db.sql("""
                        update contribution.contribution
                           set reply_count = reply_count - 1,
                               accepted_reply_id = nullif(accepted_reply_id, :reply)
                         where id = :contribution
                        """)
                .param("reply", reply.id().value())
                .param("contribution", reply.contribution().value())
                .update();
    }

    /** A place below which nothing is shown is not shown either; then its parent has one child less, and so on upwards. */
    private void clear(ReplyId reply) {
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
                .ifPresent(this::clear);
    }
}
