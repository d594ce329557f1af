package no.sosialekommuner.contribution.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.poll.PollVersion;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every version of each contribution. What was imported and never changed has no row yet: its present text is its only
 * version all the same.
 */
@Repository
public class Revisions {

    private static final String PRESENT = """
            select c.id as contribution_id, c.version, c.author_id as editor_id, '' as reason, c.title, c.body,
                   array(select l.slug from contribution.tagging t join taxonomy.label l on l.id = t.tag_id
                          where t.contribution_id = c.id order by l.id) as tags,
                   c.state, coalesce(c.published_at, c.created_at) as created_at,
                   (select t.terms from contribution.poll_terms t where t.contribution_id = c.id) as poll
              from contribution.contribution c
             where c.id = :contribution
            """;

    private static final String ALL = """
            with present as (%s),
            all_versions as (
              select r.contribution_id, r.version, r.editor_id, r.reason, r.title, r.body, r.tags, r.state, r.created_at,
                     r.poll
                from contribution.revision r
               where r.contribution_id = :contribution
              union all
              select p.*
                from present p
               where not exists (select 1 from contribution.revision r
                                  where r.contribution_id = :contribution and r.version = p.version))
            select v.version, v.reason, v.title, v.body, v.tags, v.state, v.created_at, v.poll, %s
              from all_versions v
              join member.profile p on p.id = v.editor_id
            """.formatted(PRESENT, Person.COLUMNS);

    private final JdbcClient db;
    private final JsonMapper json;

    Revisions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Writes down the contribution as it now stands. */
    public void add(ContributionId contribution, MemberId editor, String reason) {
        db.sql("""
                        insert into contribution.revision
                               (contribution_id, version, editor_id, reason, title, body, tags, state, poll)
                        select p.contribution_id, p.version, :editor, :reason, p.title, p.body, p.tags, p.state, p.poll
                          from (%s) p
                        """.formatted(PRESENT))
                .param("contribution", contribution.value())
                .param("editor", editor.value())
                .param("reason", reason)
                .update();
    }

    /** Writes the present text down, where that has not been done, before it is changed. */
    void keepPresent(ContributionId contribution) {
        db.sql("""
                        insert into contribution.revision
                               (contribution_id, version, editor_id, reason, title, body, tags, state, created_at, poll)
                        %s
                        on conflict (contribution_id, version) do nothing
                        """.formatted(PRESENT))
                .param("contribution", contribution.value())
                .update();
    }

    /** Versions from number {@code from} downwards, newest first. */
    List<Revision> of(ContributionId contribution, int from, int limit) {
        return db.sql(ALL + " where v.version <= :from order by v.version desc limit :limit")
                .param("contribution", contribution.value())
                .param("from", from)
                .param("limit", limit)
                .query((rs, _) -> revision(rs))
                .list();
    }

    /** @throws NotFound when it has no such version */
    Revision require(ContributionId contribution, int version) {
        return db.sql(ALL + " where v.version = :version")
                .param("contribution", contribution.value())
                .param("version", version)
                .query((rs, _) -> revision(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Revision revision(ResultSet rs) throws SQLException {
        String poll = rs.getString("poll");
        return new Revision(
                rs.getInt("version"),
                Person.of(rs),
                rs.getTimestamp("created_at").toInstant(),
                rs.getString("reason"),
                rs.getString("title"),
                rs.getString("body"),
                Arrays.asList((String[]) rs.getArray("tags").getArray()),
                State.valueOf(rs.getString("state")),
                poll == null ? null : json.readValue(poll, PollVersion.class));
    }
}
