package no.sosialekommuner.contribution.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import no.sosialekommuner.contribution.Checks;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.FollowLevel;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Rights;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.contribution.read.ContributionPage.Body;
import no.sosialekommuner.contribution.read.ContributionPage.Mine;
import no.sosialekommuner.contribution.thread.ThreadNews;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.taxonomy.NumberedTags;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.text.Markdown;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions opened by their readers: all that stands above the thread, in one statement. */
@Repository
class ContributionPages {

    private static final String SQL = """
            with opened as (
              select c.*, r.may_write, v.last_at,
                     case when v.last_at < now() - interval '30 minutes' then v.last_at else v.before_at end as since
                from contribution.contribution c
                join lateral (select x.may_write from space.reader x
                               where x.space_id = c.space_id and x.member_id = :viewer limit 1) r on true
                left join contribution.visit v on v.contribution_id = c.id and v.member_id = :viewer
               where c.id = :id
                 and (c.state = 'PUBLISHED' or c.author_id = :viewer or (c.state = 'WITHDRAWN' and :tends)))
            select c.id, c.kind, c.state, c.title, c.body, c.html, c.html_version, c.urgent, c.like_count, c.reply_count,
                   c.reader_count, c.rating_count, c.rating_sum, c.accepted_reply_id, c.version, c.withdrawn_by,
                   c.created_at, c.published_at, c.updated_at, c.may_write, c.since,
                   s.slug as space_slug, s.name as space_name, o.number as blog_number, o.name as blog_name,
                   array(select t.tag_id from contribution.tagging t
                          where t.contribution_id = c.id order by t.tag_id) as tags,
                   exists (select 1 from contribution.attachment a
                            where a.contribution_id = c.id and a.reply_id is null and a.shown) as has_files,
                   exists (select 1 from contribution.poll q where q.contribution_id = c.id) as has_poll,
                   exists (select 1 from contribution.passage w where w.contribution_id = c.id) as has_passages,
                   exists (select 1 from contribution.contribution_like l
                            where l.contribution_id = c.id and l.member_id = :viewer) as liked,
                   (select g.value from contribution.rating g
                     where g.contribution_id = c.id and g.member_id = :viewer) as own_rating,
                   exists (select 1 from contribution.bookmark b
                            where b.contribution_id = c.id and b.member_id = :viewer) as bookmarked,
                   (select f.level from contribution.follow f
                     where f.contribution_id = c.id and f.member_id = :viewer) as follow,
                   exists (select 1 from contribution.reply_draft d
                            where d.contribution_id = c.id and d.member_id = :viewer) as replying,
                   (select n.id from contribution.reply n
                     where n.contribution_id = c.id and n.withdrawn_at is null
                     order by n.created_at desc, n.id desc limit 1) as newest,
                   fresh.count as fresh_count, fresh.first as fresh_first, %s, %s
              from opened c
              join member.profile p on p.id = c.author_id
              join space.entrance s on s.id = c.space_id
              left join organisation.body o on o.id = c.organisation_id
              left join lateral (
                     select count(*) as count, (array_agg(n.id))[1] as first
                       from (select n.id from contribution.reply n
                              where n.contribution_id = c.id and n.created_at > c.since
                                and n.author_id <> :viewer and n.withdrawn_at is null
                              order by n.created_at, n.id
                              limit :many) n) fresh on true
            %s
            """.formatted(Person.COLUMNS, Checks.COLUMNS, Checks.JOIN);

    private final JdbcClient db;
    private final Markdown markdown;
    private final Taxonomy taxonomy;

    ContributionPages(JdbcClient db, Markdown markdown, Taxonomy taxonomy) {
        this.db = db;
        this.markdown = markdown;
        this.taxonomy = taxonomy;
    }

    /** @throws NotFound when it is not there or not for this viewer */
    ContributionPage require(ContributionId id, Viewer viewer) {
        NumberedTags tags = taxonomy.numbered(viewer.language());
        return db.sql(SQL)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .param("tends", viewer.is(Role.EDITOR) || viewer.is(Role.MODERATOR))
                .param("many", ThreadNews.MANY)
                .query((rs, _) -> opened(rs, tags, viewer))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private ContributionPage opened(ResultSet rs, NumberedTags tags, Viewer viewer) throws SQLException {
        String body = rs.getString("body");
        Person author = Person.of(rs);
        State state = State.valueOf(rs.getString("state"));
        Kind kind = Kind.valueOf(rs.getString("kind"));
        String blog = rs.getString("blog_number");
        return new ContributionPage(
                new ContributionId(rs.getLong("id")),
                kind,
                state,
                rs.getString("title"),
                body,
                markdown.html(rs.getString("html"), rs.getInt("html_version"), body),
                author,
                rs.getString("space_slug"),
                rs.getString("space_name"),
                blog == null ? null : new Body(blog, rs.getString("blog_name")),
                tags.of(rs.getArray("tags")),
                rs.getBoolean("urgent"),
                rs.getInt("like_count"),
                rs.getInt("reply_count"),
                rs.getInt("reader_count"),
                rs.getInt("rating_count"),
                rs.getInt("rating_sum"),
                reply(rs, "accepted_reply_id"),
                rs.getInt("version"),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs, "published_at"),
                rs.getTimestamp("updated_at").toInstant(),
                rs.getBoolean("has_files"),
                rs.getBoolean("has_poll"),
                rs.getBoolean("has_passages"),
                rs.getBoolean("may_write"),
                new Mine(
                        rs.getBoolean("liked"),
                        rs.getObject("own_rating", Integer.class),
                        rs.getBoolean("bookmarked"),
                        FollowLevel.of(Objects.requireNonNullElse(rs.getString("follow"), ""))
                                .orElse(null),
                        rs.getBoolean("replying")),
                new ThreadNews(
                        instant(rs, "since"), rs.getInt("fresh_count"), reply(rs, "fresh_first"), reply(rs, "newest")),
                Checks.in(rs),
                Rights.of(
                        kind, author.id(), state, rs.getBoolean("may_write"), MemberId.in(rs, "withdrawn_by"), viewer));
    }

    private static @Nullable ReplyId reply(ResultSet rs, String column) throws SQLException {
        Long id = rs.getObject(column, Long.class);
        return id == null ? null : new ReplyId(id);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
