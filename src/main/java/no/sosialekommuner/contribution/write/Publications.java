package no.sosialekommuner.contribution.write;

import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionPublished;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.contribution.poll.UnfinishedPolls;
import no.sosialekommuner.contribution.revision.Bindings;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.contribution.revision.Revisions;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contributions on their way out: a draft or a form becomes what others read, once. */
@Repository
class Publications {

    private final JdbcClient db;
    private final Markdown markdown;
    private final Bindings bindings;
    private final Revisions revisions;
    private final PollRows polls;
    private final UnfinishedPolls unfinished;
    private final ApplicationEventPublisher events;

    Publications(
            JdbcClient db,
            Markdown markdown,
            Bindings bindings,
            Revisions revisions,
            PollRows polls,
            UnfinishedPolls unfinished,
            ApplicationEventPublisher events) {
        this.db = db;
        this.markdown = markdown;
        this.bindings = bindings;
        this.revisions = revisions;
        this.polls = polls;
        this.unfinished = unfinished;
        this.events = events;
    }

    /**
     * Publishes it, unless its form has been published already: also when it is sent twice at the same time, it becomes
     * one contribution.
     *
     * @return its id, or nothing when it was published before
     * @throws Invalid on {@code body} when nothing can be seen of the text
     */
    @Transactional
    public Optional<ContributionId> publish(NewContribution written, Viewer author) {
        Rendered text = Bounds.requireVisible(markdown.render(written.body()));
        Optional<ContributionId> published = store(written, text, author);
        published.ifPresent(id -> {
            bindings.renew(id, author.id(), text, written.tags());
            if (written.poll() != null) {
                polls.add(id, written.poll());
            }
            unfinished.forget(id, author);
            revisions.add(id, author.id(), "");
            follow(id, author);
            events.publishEvent(new ContributionPublished(id));
        });
        return published;
    }

    /** What became of this form: a draft or a contribution. */
    Optional<ContributionId> of(UUID key, Viewer author) {
        return db.sql("select c.id from contribution.contribution c where c.author_id = ? and c.form_key = ?")
                .params(author.id().value(), key)
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .optional();
    }

    private Optional<ContributionId> store(NewContribution written, Rendered text, Viewer author) {
        return db.sql("""
                        insert into contribution.contribution as c
                               (kind, space_id, author_id, organisation_id, title, body, html, html_version, excerpt, urgent,
                                form_key, state, published_at)
                        values (:kind, :space, :author, :organisation, :title, :body, :html, :htmlVersion, :excerpt, :urgent,
                                :key, 'PUBLISHED', now())
                        on conflict (author_id, form_key) do update
                           set kind = excluded.kind, space_id = excluded.space_id,
                               organisation_id = excluded.organisation_id, title = excluded.title, body = excluded.body,
                               html = excluded.html, html_version = excluded.html_version, excerpt = excluded.excerpt,
                               urgent = excluded.urgent, state = excluded.state, published_at = excluded.published_at,
                               updated_at = now(), active_at = now()
                         where c.state = 'DRAFT'
                        returning c.id
                        """)
                .param("kind", written.kind().name())
                .param("space", written.space().value())
                .param("author", author.id().value())
                .param(
                        "organisation",
                        written.blogOf() == null ? null : written.blogOf().value())
                .param("title", written.title())
                .param("body", written.body())
                .param("html", text.html())
                .param("htmlVersion", Markdown.VERSION)
                .param("excerpt", text.excerpt(Bounds.EXCERPT))
                .param("urgent", written.urgent())
                .param("key", written.key())
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .optional();
    }

    private void follow(ContributionId contribution, Viewer author) {
        db.sql("""
                        insert into contribution.follow (member_id, contribution_id) values (?, ?)
                        on conflict do nothing
                        """).params(author.id().value(), contribution.value()).update();
    }
}
