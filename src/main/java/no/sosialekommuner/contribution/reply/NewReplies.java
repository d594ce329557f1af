package no.sosialekommuner.contribution.reply;

import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.ReplyPublished;
import no.sosialekommuner.contribution.attachment.Attachments;
import no.sosialekommuner.contribution.mention.Mentions;
import no.sosialekommuner.contribution.passage.Passages;
import no.sosialekommuner.contribution.thread.ThreadPath;
import no.sosialekommuner.database.SqlFile;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * New replies. The contribution's row is locked while a reply gets its place, so that no two get the same one; whoever
 * locks a reply locks its contribution first, so that nobody waits in a circle.
 */
@Repository
public class NewReplies {

    private static final String INSERT = SqlFile.read(NewReplies.class, "insert.sql");

    private final JdbcClient db;
    private final Contributions contributions;
    private final Markdown markdown;
    private final Mentions mentions;
    private final Attachments attachments;
    private final Passages passages;
    private final ApplicationEventPublisher events;

    NewReplies(
            JdbcClient db,
            Contributions contributions,
            Markdown markdown,
            Mentions mentions,
            Attachments attachments,
            Passages passages,
            ApplicationEventPublisher events) {
        this.db = db;
        this.contributions = contributions;
        this.markdown = markdown;
        this.mentions = mentions;
        this.attachments = attachments;
        this.passages = passages;
        this.events = events;
    }

    /**
     * Publishes the reply; its author follows the contribution from now on.
     *
     * @param parent the reply that is answered, or null for the contribution itself
     * @param body Markdown, not blank
     * @param key of the form it was written in: the second time the same form arrives, the first reply is the answer
     * @throws NotFound when the viewer may not read the contribution
     * @throws NotAllowed when the viewer may not write there
     * @throws Invalid on {@code parent} when that reply is not in this thread, or withdrawn
     */
    @Transactional
    public ReplyId add(
            ContributionId contribution, @Nullable ReplyId parent, String body, @Nullable UUID key, Viewer viewer) {
        return add(contribution, parent, body, "", "", key, viewer);
    }

    /**
     * As {@link #add(ContributionId, ReplyId, String, UUID, Viewer)}, tied to words of the contribution.
     *
     * @param quote the words, or the empty text for none
     * @param before what stands before them where they were read, or the empty text
     * @throws Invalid on {@code quote} when they do not stand in the contribution
     */
    @Transactional
    public ReplyId add(
            ContributionId contribution,
            @Nullable ReplyId parent,
            String body,
            String quote,
            String before,
            @Nullable UUID key,
            Viewer viewer) {
        Rendered rendered = markdown.render(body);
        lock(contribution, viewer);
        Place place = place(contribution, parent, key, viewer);
        if (place.sent() != null) {
            return new ReplyId(place.sent());
        }
        if (parent != null && !place.open()) {
            throw new Invalid("parent", "contribution.reply.parent-gone");
        }
        ReplyId reply = insert(contribution, parent, body, rendered.html(), place.depth(), place.path(), key, viewer);
        if (!rendered.mentions().isEmpty()) {
            mentions.record(contribution, reply, rendered.mentions());
        }
        if (!quote.isBlank()) {
            passages.tie(reply, contribution, quote, before);
        }
        attachments.tie(rendered.files(), viewer.id(), contribution, reply);
        events.publishEvent(new ReplyPublished(contribution, reply, parent, viewer.id()));
        return reply;
    }

    private void lock(ContributionId contribution, Viewer viewer) {
        boolean writable = db.sql("""
                        select c.id
                          from contribution.contribution c
                         where c.id = ?
                           and c.state = 'PUBLISHED'
                           and exists (select 1 from space.reader r
                                        where r.space_id = c.space_id and r.member_id = ? and r.may_write)
                           for no key update of c
                        """)
                .params(contribution.value(), viewer.id().value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!writable) {
            contributions.requireWritable(contribution, viewer);
            throw new NotAllowed();
        }
    }

    /** Asked after the lock is held: only then are the numbers of others seen. */
    private Place place(ContributionId contribution, @Nullable ReplyId parent, @Nullable UUID key, Viewer viewer) {
        return db.sql("""
                        select p.depth, p.path, p.id is not null and p.withdrawn_at is null as open,
                               (select r.path
                                  from contribution.reply r
                                 where r.contribution_id = :contribution
                                   and r.path > coalesce(left(p.path, :longest), '')
                                   and r.path < coalesce(left(p.path, :longest), '') || '~'
                                 order by r.path desc
                                 limit 1) as last,
                               (select s.id from contribution.reply s
                                 where s.author_id = :author and s.form_key = cast(:key as uuid)) as sent
                          from (values (cast(:parent as bigint))) as wanted (parent)
                          left join contribution.reply p on p.id = wanted.parent and p.contribution_id = :contribution
                        """)
                .param("contribution", contribution.value())
                .param("parent", parent == null ? null : parent.value())
                .param("longest", ThreadPath.LONGEST)
                .param("author", viewer.id().value())
                .param("key", key)
                .query((rs, _) -> new Place(
                        rs.getObject("depth", Integer.class),
                        rs.getString("path"),
                        rs.getBoolean("open"),
                        rs.getString("last"),
                        rs.getObject("sent", Long.class)))
                .single();
    }

    private ReplyId insert(
            ContributionId contribution,
            @Nullable ReplyId parent,
            String body,
            String html,
            int depth,
            String path,
            @Nullable UUID key,
            Viewer viewer) {
        return new ReplyId(db.sql(INSERT)
                .param("contribution", contribution.value())
                .param("parent", parent == null ? null : parent.value())
                .param("author", viewer.id().value())
                .param("body", body)
                .param("html", html)
                .param("version", Markdown.VERSION)
                .param("depth", depth)
                .param("path", path)
                .param("key", key)
                .query(Long.class)
                .single());
    }

    /**
     * Where a new reply comes.
     *
     * @param parentDepth null when it answers the contribution itself, as is {@code parentPath}
     * @param open whether the parent is there and can be answered
     * @param last the last path below the parent, whatever its depth, or null when there is none
     * @param sent the reply that this form has given already
     */
    private record Place(
            @Nullable Integer parentDepth,
            @Nullable String parentPath,
            boolean open,
            @Nullable String last,
            @Nullable Long sent) {

        int depth() {
            return parentDepth == null ? 0 : parentDepth + 1;
        }

        String path() {
            String beginning = parentPath == null ? "" : ThreadPath.ofChildren(parentPath);
            long number = last == null
                    ? 0
                    : ThreadPath.number(last.substring(beginning.length(), beginning.length() + ThreadPath.DIGITS));
            return ThreadPath.of(beginning, number + 1);
        }
    }
}
