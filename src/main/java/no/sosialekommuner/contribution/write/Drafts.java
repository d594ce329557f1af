package no.sosialekommuner.contribution.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.poll.UnfinishedPolls;
import no.sosialekommuner.contribution.revision.Bindings;
import no.sosialekommuner.contribution.revision.Bounds;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.SpaceId;
import no.sosialekommuner.taxonomy.IncomingTags;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of each member: kept while one writes, found again after a crash, seen by nobody else. */
@Repository
class Drafts {

    /** Nobody has more unfinished texts than can be seen at once; the newest count. */
    static final int MOST = 100;

    private final JdbcClient db;
    private final Markdown markdown;
    private final Bindings bindings;
    private final IncomingTags tags;
    private final UnfinishedPolls polls;

    Drafts(JdbcClient db, Markdown markdown, Bindings bindings, IncomingTags tags, UnfinishedPolls polls) {
        this.db = db;
        this.markdown = markdown;
        this.bindings = bindings;
        this.tags = tags;
        this.polls = polls;
    }

    /**
     * Keeps what stands in the form as it is now. Tags that are gone meanwhile are left out.
     *
     * @throws Conflict when the form has been published
     */
    @Transactional
    public void keep(WriteForm form, SpaceId space, Viewer author) {
        ContributionId id = db.sql("""
                        insert into contribution.contribution as c
                               (kind, space_id, author_id, organisation_id, title, body, html, html_version, excerpt, urgent,
                                form_key, state)
                        values (:kind, :space, :author, :organisation, :title, :body, '', 0, :excerpt, :urgent, :key, 'DRAFT')
                        on conflict (author_id, form_key) do update
                           set kind = excluded.kind, space_id = excluded.space_id,
                               organisation_id = excluded.organisation_id, title = excluded.title, body = excluded.body,
                               excerpt = excluded.excerpt, urgent = excluded.urgent, updated_at = now()
                         where c.state = 'DRAFT'
                        returning c.id
                        """)
                .param("kind", form.kindOrQuestion().name())
                .param("space", space.value())
                .param("author", author.id().value())
                .param(
                        "organisation",
                        form.inOrganisation() ? author.organisation().value() : null)
                .param("title", form.title())
                .param("body", form.body())
                .param("excerpt", markdown.excerpt(form.body(), Bounds.EXCERPT))
                .param("urgent", form.isUrgent())
                .param("key", form.formKey())
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .optional()
                .orElseThrow(() -> Conflict.withState("It is published already"));
        bindings.tag(id, tags.bySlug(form.tags()).values());
        polls.keep(id, form.poll(), author);
    }

    /** The author's drafts, the last touched first; at most {@link #MOST}. */
    List<Draft> of(Viewer author) {
        return db.sql(select("order by c.updated_at desc, c.id desc limit " + MOST))
                .param("author", author.id().value())
                .query(Drafts::draft)
                .list();
    }

    /** @throws NotFound when the viewer has no such draft */
    Draft require(ContributionId id, Viewer author) {
        return db.sql(select("and c.id = :id"))
                .param("author", author.id().value())
                .param("id", id.value())
                .query(Drafts::draft)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when the viewer has no such draft */
    void delete(ContributionId id, Viewer author) {
        int deleted = db.sql("delete from contribution.contribution where id = ? and author_id = ? and state = 'DRAFT'")
                .params(id.value(), author.id().value())
                .update();
        if (deleted == 0) {
            throw new NotFound();
        }
    }

    private static String select(String rest) {
        return """
                select c.id, c.form_key, c.kind, c.title, c.body, c.excerpt, c.urgent,
                       c.organisation_id is not null as in_organisation, c.updated_at, s.slug as space,
                       %s,
                       array(select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                              where t.contribution_id = c.id order by l.id) as tags
                  from contribution.contribution c
                  join space.entrance s on s.id = c.space_id
                  left join contribution.unfinished_poll u on u.contribution_id = c.id and u.member_id = c.author_id
                 where c.author_id = :author
                   and c.state = 'DRAFT'
                """.formatted(UnfinishedPolls.COLUMNS) + rest;
    }

    private static Draft draft(ResultSet rs, int number) throws SQLException {
        return new Draft(
                new ContributionId(rs.getLong("id")),
                rs.getObject("form_key", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("body"),
                rs.getString("excerpt"),
                rs.getString("space"),
                Arrays.asList((String[]) rs.getArray("tags").getArray()),
                rs.getBoolean("urgent"),
                rs.getBoolean("in_organisation"),
                UnfinishedPolls.form(rs),
                rs.getTimestamp("updated_at").toInstant());
    }
}
