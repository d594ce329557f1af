package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of each reply: who changed, withdrew or restored it, and why. What was never changed has no row yet. */
@Repository
class ReplyVersions {

    private final JdbcClient db;

    ReplyVersions(JdbcClient db) {
        this.db = db;
    }

    /** Writes the present version down, where that has not been done, before it is changed. */
    void keepPresent(ReplyId reply) {
        db.sql("""
                        insert into contribution.reply_revision (reply_id, version, editor_id, body, withdrawn, created_at)
                        select r.id, r.version, r.author_id, r.body, r.withdrawn_at is not null, r.updated_at
                          from contribution.reply r
                         where r.id = ?
                        on conflict do nothing
                        """).param(reply.value()).update();
    }

    /** Writes down the reply as it now stands. */
    void add(ReplyId reply, MemberId editor, String reason) {
        db.sql("""
                        insert into contribution.reply_revision (reply_id, version, editor_id, reason, body, withdrawn)
                        select r.id, r.version, :editor, :reason, r.body, r.withdrawn_at is not null
                          from contribution.reply r
                         where r.id = :reply
                        """)
                .param("reply", reply.value())
                .param("editor", editor.value())
                .param("reason", reason)
                .update();
    }
}
