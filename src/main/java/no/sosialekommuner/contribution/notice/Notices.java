package no.sosialekommuner.contribution.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What concerns a member, read from what was written; nothing is stored for it. What the member may not read is not there. */
@Repository
class Notices {

    private static final int PAGE = 30;

    /** Each source gives no more than a page, however much was written: they are put together and cut again. */
    private static final String NEWEST = """
            with watched as (
              select f.contribution_id, f.created_at as since
                from contribution.follow f
               where f.member_id = :viewer
              union
              select c.id, c.published_at
                from contribution.contribution c
               where c.author_id = :viewer and c.state = 'PUBLISHED'
                 and not exists (select 1 from contribution.follow f
                                  where f.member_id = :viewer and f.contribution_id = c.id)),
            said as (
              (select true as mention, coalesce(r.author_id, c.author_id) as author_id, m.contribution_id, m.reply_id, m.created_at
                 from contribution.mention m
                 join contribution.contribution c on c.id = m.contribution_id
                 left join contribution.reply r on r.id = m.reply_id
                where m.member_id = :viewer and m.created_at < :before and r.withdrawn_at is null
                  and coalesce(r.author_id, c.author_id) <> :viewer
                order by m.created_at desc
                limit :limit)
              union all
              (select false, r.author_id, w.contribution_id, r.id, r.created_at
                 from watched w
                cross join lateral (
                  select r.id, r.author_id, r.created_at
                    from contribution.reply r
                   where r.contribution_id = w.contribution_id and r.author_id <> :viewer and r.withdrawn_at is null
                     and r.created_at > w.since and r.created_at < :before
                   order by r.created_at desc
                   limit :limit) r
                where not exists (select 1 from contribution.mention m
                                   where m.member_id = :viewer and m.reply_id = r.id)
                order by r.created_at desc
                limit :limit))
            select n.mention, n.contribution_id, n.reply_id, n.created_at, c.title,
                   coalesce(v.last_at < n.created_at, true) as unread, %s
              from said n
              join contribution.contribution c on c.id = n.contribution_id and c.state = 'PUBLISHED'
              join space.reader s on s.space_id = c.space_id and s.member_id = :viewer
              join member.profile p on p.id = n.author_id
              left join contribution.visit v on v.contribution_id = c.id and v.member_id = :viewer
             order by n.created_at desc
             limit :limit
            """.formatted(Person.COLUMNS);

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /**
     * The newest first.
     *
     * @param cursor where the page before ended, or null for the first
     * @throws Invalid on {@code cursor} when it does not come from a page before
     */
    NoticePage find(@Nullable String cursor, Viewer viewer) {
        List<Notice> found = new ArrayList<>(db.sql(NEWEST)
                .param("viewer", viewer.id().value())
                .param("before", Timestamp.from(before(cursor)))
                .param("limit", PAGE + 1)
                .query((rs, _) -> notice(rs))
                .list());
        if (found.size() <= PAGE) {
            return new NoticePage(found, null);
        }
        found.removeLast();
        return new NoticePage(
                found,
                Long.toString(
                        ChronoUnit.MICROS.between(Instant.EPOCH, found.getLast().at())));
    }

    private static Instant before(@Nullable String cursor) {
        try {
            Instant latest = Instant.parse("9999-01-01T00:00:00Z");
            Instant named = cursor == null ? latest : Instant.EPOCH.plus(Long.parseLong(cursor), ChronoUnit.MICROS);
            return named.isAfter(latest) || named.isBefore(Instant.EPOCH) ? latest : named;
        } catch (NumberFormatException _) {
            throw new Invalid("cursor", "web.fault.typeMismatch");
        }
    }

    private static Notice notice(ResultSet rs) throws SQLException {
        long reply = rs.getLong("reply_id");
        return new Notice(
                rs.getBoolean("mention"),
                Person.of(rs),
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                reply == 0 ? null : new ReplyId(reply),
                rs.getTimestamp("created_at").toInstant(),
                rs.getBoolean("unread"));
    }
}
