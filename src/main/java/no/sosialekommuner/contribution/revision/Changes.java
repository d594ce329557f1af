package no.sosialekommuner.contribution.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionRestored;
import no.sosialekommuner.contribution.ContributionRevised;
import no.sosialekommuner.contribution.ContributionReworded;
import no.sosialekommuner.contribution.ContributionWithdrawn;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollForm;
import no.sosialekommuner.contribution.poll.PollRows;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.text.Rendered;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes to what is published. Each is a version of its own; none overwrites one that it has not seen. */
@Repository
public class Changes {

    private static final String CURRENT = """
            select c.id, c.version, c.kind, c.state, c.title, c.body, c.urgent, c.organisation_id is not null as in_organisation,
                   s.name as space_name, c.updated_at,
                   array(select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                          where t.contribution_id = c.id order by l.id) as tags
              from contribution.contribution c
              join space.entrance s on s.id = c.space_id
             where c.id = ?
            """;

    private final JdbcClient db;
    private final Markdown markdown;
    private final Taxonomy taxonomy;
    private final IncomingTags tags;
    private final Bindings bindings;
    private final Revisions revisions;
    private final PollRows polls;
    private final ApplicationEventPublisher events;

    Changes(
            JdbcClient db,
            Markdown markdown,
            Taxonomy taxonomy,
            IncomingTags tags,
            Bindings bindings,
            Revisions revisions,
            PollRows polls,
            ApplicationEventPublisher events) {
        this.db = db;
        this.markdown = markdown;
        this.taxonomy = taxonomy;
        this.tags = tags;
        this.bindings = bindings;
        this.revisions = revisions;
        this.polls = polls;
        this.events = events;
    }

    Current current(ContributionId id) {
        return db.sql(CURRENT)
                .param(id.value())
                .query(Changes::current)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes the change, if the contribution is still at the version that it was made to. A change that changes nothing is
     * no version.
     *
     * @param from the version that the change was made to
     * @return the version it has now
     * @throws Conflict when somebody else was first
     * @throws Invalid when a tag is unknown, nothing can be seen of the text, or somebody else's text is changed without
     *     a word why
     */
    @Transactional
    public int make(Contribution contribution, int from, Change change, Viewer editor) {
        requireReason(change.reason(), contribution, editor);
        Current now = locked(contribution.id());
        if (now.version() != from) {
            throw Conflict.withVersion(now.version());
        }
        return apply(change, now, editor);
    }

    /**
     * Gives a contribution the text that its parts now make. Who may write the parts is known to what composes it.
     *
     * @return the version it has now
     * @throws Invalid on {@code body} when nothing can be seen of the text
     */
    @Transactional
    public int compose(ContributionId id, String title, String body, String reason, Viewer editor) {
        Current now = locked(id);
        if (now.kind().isWritten()) {
            throw new IllegalArgumentException("written as one text: " + id);
        }
        return apply(new Change(title, body, null, null, null, null, reason), now, editor);
    }

    private int apply(Change change, Current now, Viewer editor) {
        Current next = change.applied(now);
        Set<TagId> wanted = taxonomy.requireAll(next.tags(), "tags");
        PollForm poll = change.poll();
        boolean samePoll = poll == null || !polls.differs(now.id(), poll);
        if (isSame(now, next) && samePoll) {
            return now.version();
        }
        Rendered text = Bounds.requireVisible(markdown.render(next.body()));
        revisions.keepPresent(now.id());
        store(next, text);
        if (poll != null && !samePoll) {
            polls.change(now.id(), poll);
        }
        bindings.renew(now.id(), editor.id(), text, wanted);
        revisions.add(now.id(), editor.id(), change.reason());
        if (now.state() == State.PUBLISHED) {
            events.publishEvent(new ContributionRevised(now.id()));
            if (Rewording.isSubstantial(now.body(), next.body())) {
                events.publishEvent(new ContributionReworded(now.id(), editor.id()));
            }
        }
        return now.version() + 1;
    }

    /** Makes what an earlier version said the newest version; tags that are gone meanwhile are left out. */
    @Transactional
    public int restore(Contribution contribution, Revision earlier, String reason, Viewer by) {
        List<String> known = List.copyOf(tags.bySlug(earlier.tags()).keySet());
        Change change = new Change(earlier.title(), earlier.body(), known, null, null, null, reason);
        return make(contribution, contribution.version(), change, by);
    }

    /**
     * Takes it away from everybody but its author and the hosts; once more changes nothing.
     *
     * @throws Invalid when somebody else's is taken away without a word why
     */
    @Transactional
    public void withdraw(Contribution contribution, String reason, Viewer by) {
        requireReason(reason, contribution, by);
        if (locked(contribution.id()).state() == State.PUBLISHED) {
            turn(contribution.id(), State.WITHDRAWN, by, reason);
            events.publishEvent(new ContributionWithdrawn(contribution.id()));
        }
    }

    /** Publishes it again where it was; once more changes nothing. */
    @Transactional
    public void restore(Contribution contribution, String reason, Viewer by) {
        if (locked(contribution.id()).state() == State.WITHDRAWN) {
            turn(contribution.id(), State.PUBLISHED, by, reason);
            events.publishEvent(new ContributionRestored(contribution.id()));
        }
    }

    /** Ends its poll, for good; where that is closed already nothing happens. */
    @Transactional
    public void closePoll(Contribution contribution, String reason, Viewer by) {
        locked(contribution.id());
        revisions.keepPresent(contribution.id());
        if (polls.close(contribution.id())) {
            db.sql("update contribution.contribution set version = version + 1 where id = ?")
                    .param(contribution.id().value())
                    .update();
            revisions.add(contribution.id(), by.id(), reason);
        }
    }

    private static void requireReason(String reason, Contribution contribution, Viewer by) {
        if (reason.isBlank() && !contribution.author().equals(by.id())) {
            throw new Invalid("reason", "contribution.revision.reason.missing");
        }
    }

    private void turn(ContributionId id, State state, Viewer by, String reason) {
        revisions.keepPresent(id);
        db.sql("""
                        update contribution.contribution
                           set state = :state, version = version + 1, updated_at = now(),
                               withdrawn_by = case when :state = 'WITHDRAWN' then cast(:by as bigint) end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("by", by.id().value())
                .param("id", id.value())
                .update();
        revisions.add(id, by.id(), reason);
    }

    private Current locked(ContributionId id) {
        return db.sql(CURRENT + " for update of c")
                .param(id.value())
                .query(Changes::current)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static boolean isSame(Current now, Current next) {
        return now.says(next.title(), next.body())
                && now.urgent() == next.urgent()
                && now.inOrganisation() == next.inOrganisation()
                && new HashSet<>(now.tags()).equals(new HashSet<>(next.tags()));
    }

    private void store(Current next, Rendered text) {
        db.sql("""
                        update contribution.contribution c
                           set title = :title, body = :body, html = :html, html_version = :htmlVersion, excerpt = :excerpt,
                               urgent = :urgent, version = c.version + 1, updated_at = now(),
                               organisation_id = case when :inOrganisation then coalesce(c.organisation_id, a.organisation_id) end
                          from member.profile a
                         where c.id = :id
                           and a.id = c.author_id
                        """)
                .param("id", next.id().value())
                .param("title", next.title())
                .param("body", next.body())
                .param("html", text.html())
                .param("htmlVersion", Markdown.VERSION)
                .param("excerpt", text.excerpt(Bounds.EXCERPT))
                .param("urgent", next.urgent())
                .param("inOrganisation", next.inOrganisation())
                .update();
    }

    private static Current current(ResultSet rs, int number) throws SQLException {
        return new Current(
                new ContributionId(rs.getLong("id")),
                rs.getInt("version"),
                Kind.valueOf(rs.getString("kind")),
                State.valueOf(rs.getString("state")),
                rs.getString("title"),
                rs.getString("body"),
                Arrays.asList((String[]) rs.getArray("tags").getArray()),
                rs.getBoolean("urgent"),
                rs.getBoolean("in_organisation"),
                rs.getString("space_name"),
                rs.getTimestamp("updated_at").toInstant());
    }
}
