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
    private final ReplyVersions versions;
    private final ApplicationEventPublisher events;

    Corrections(
            JdbcClient db,
            Markdown markdown,
            Mentions mentions,
            Attachments attachments,
            ReplyVersions versions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.markdown = markdown;
        this.mentions = mentions;
        this.attachments = attachments;
        this.versions = versions;
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
        versions.keepPresent(reply.id());
        if (!replace(reply, version, body, rendered.html())) {
            return false;
        }
        versions.add(reply.id(), viewer.id(), "");
        mentions.record(reply.contribution(), reply.id(), rendered.mentions());
        attachments.tie(rendered.files(), viewer.id(), reply.contribution(), reply.id());
        events.publishEvent(new ReplyRevised(reply.contribution(), reply.id()));
        return true;
    }

    private boolean replace(StoredReply reply, int version, String body, String html) {
        return db.sql("""
                        update contribution.reply
                           set body = :body, html = :html, html_version = :htmlVersion, version = version + 1,
                               updated_at = now()
                         where id = :id and version = :version and withdrawn_at is null
                        """)
                        .param("id", reply.id().value())
                        .param("version", version)
                        .param("body", body)
                        .param("html", html)
                        .param("htmlVersion", Markdown.VERSION)
                        .update()
                > 0;
    }
}
