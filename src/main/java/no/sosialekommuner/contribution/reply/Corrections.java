package no.sosialekommuner.contribution.reply;

import no.sosialekommuner.contribution.ReplyRevised;
import no.sosialekommuner.contribution.attachment.Attachments;
import no.sosialekommuner.contribution.mention.Mentions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Replies that got another text. What stood there before is kept from the first change on. */
@Repository
class Corrections {

    private final JdbcClient db;
    private final Markdown markdown;
    private final Mentions mentions;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    Corrections(
            JdbcClient db,
            Markdown markdown,
            Mentions mentions,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.markdown = markdown;
        this.mentions = mentions;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * @param version the one that the writer had before the eyes
     * @return whether it was still the current one; if not, nothing is changed
     * @throws NotAllowed when the reply is not the viewer's, or can no longer be changed
     */
    @Transactional
    boolean make(StoredReply reply, int version, String body, Viewer viewer) {
        if (!reply.mayEdit(viewer)) {
            throw new NotAllowed();
        }
        Rendered rendered = markdown.render(body);
        if (!replace(reply, version, body, rendered.html(), viewer)) {
            return false;
        }
        mentions.record(reply.contribution(), reply.id(), rendered.mentions());
        attachments.tie(rendered.files(), viewer.id(), reply.contribution(), reply.id());
        events.publishEvent(new ReplyRevised(reply.contribution(), reply.id()));
        return true;
    }

    private boolean replace(StoredReply reply, int version, String body, String html, Viewer viewer) {
        return db.sql("""
                        with before as (
                          insert into contribution.reply_revision (reply_id, version, editor_id, body, created_at)
                          select r.id, r.version, r.author_id, r.body, r.updated_at
                            from contribution.reply r
                           where r.id = :id and r.version = :version
                          on conflict do nothing),
                        changed as (
                          update contribution.reply
                             set body = :body, html = :html, html_version = :htmlVersion, version = version + 1,
                                 updated_at = now()
                           where id = :id and version = :version and withdrawn_at is null
                          returning id, version)
                        insert into contribution.reply_revision (reply_id, version, editor_id, body)
                        select c.id, c.version, :editor, :body from changed c
                        """)
                        .param("id", reply.id().value())
                        .param("version", version)
                        .param("body", body)
                        .param("html", html)
                        .param("htmlVersion", Markdown.VERSION)
                        .param("editor", viewer.id().value())
                        .update()
                > 0;
    }
}
