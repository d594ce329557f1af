package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.ReplyRestored;
import no.sosialekommuner.contribution.ReplyWithdrawn;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies that were taken away, and may come back. Where others have answered one, its place stays, so that their words
 * can be understood.
 */
@Repository
class Withdrawals {

    private final JdbcClient db;
    private final ReplyVersions versions;
    private final ReplyCounts counts;
    private final ApplicationEventPublisher events;

    Withdrawals(JdbcClient db, ReplyVersions versions, ReplyCounts counts, ApplicationEventPublisher events) {
        this.db = db;
        this.versions = versions;
        this.counts = counts;
        this.events = events;
    }

    /**
     * Takes the reply away; once more changes nothing.
     *
     * @throws NotAllowed when the viewer is neither the author nor one who tends the place
     */
    @Transactional
    void add(StoredReply reply, String reason, Viewer viewer) {
        if (!reply.isTendedBy(viewer)) {
            throw new NotAllowed();
        }
        lock(reply.contribution());
        versions.keepPresent(reply.id());
        if (withdraw(reply.id(), viewer)) {
            versions.add(reply.id(), viewer.id(), reason);
            counts.leave(reply.contribution(), reply.id());
            events.publishEvent(new ReplyWithdrawn(reply.contribution(), reply.id(), viewer.id()));
        }
    }

    /**
     * Brings the reply back to its place; once more changes nothing.
     *
     * @throws NotAllowed when somebody else withdrew it, who is no fellow host
     */
    @Transactional
    void remove(StoredReply reply, Viewer viewer) {
        if (reply.withdrawn() ? !reply.mayRestore(viewer) : !reply.isTendedBy(viewer)) {
            throw new NotAllowed();
        }
        lock(reply.contribution());
        versions.keepPresent(reply.id());
        if (restore(reply)) {
            versions.add(reply.id(), viewer.id(), "");
            counts.comeBack(reply.contribution(), reply.id());
            events.publishEvent(new ReplyRestored(reply.contribution(), reply.id()));
        }
    }

    private void lock(ContributionId contribution) {
        db.sql("select c.id from contribution.contribution c where c.id = ? for no key update")
                .param(contribution.value())
                .query(Long.class)
                .single();
    }

    private boolean withdraw(ReplyId reply, Viewer viewer) {
        return db.sql("""
                        update contribution.reply
                           set withdrawn_at = now(), withdrawn_by = ?, version = version + 1
                         where id = ? and withdrawn_at is null
                        """).params(viewer.id().value(), reply.value()).update() > 0;
    }

    /** Only from the very withdrawal that the viewer was asked about: meanwhile somebody else may have withdrawn it. */
    private boolean restore(StoredReply reply) {
        return db.sql("""
                        update contribution.reply
                           set withdrawn_at = null, withdrawn_by = null, version = version + 1
                         where id = :reply and withdrawn_at is not null and version = :version
                        """)
                        .param("reply", reply.id().value())
                        .param("version", reply.version())
                        .update()
                > 0;
    }
}
