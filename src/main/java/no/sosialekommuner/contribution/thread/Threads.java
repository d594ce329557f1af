package no.sosialekommuner.contribution.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.passage.Passages;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The threads of contributions that the viewer may read; whoever asks has made sure of that. However long a thread is, a
 * page of it is one range of an index.
 */
@Repository
public class Threads {

    /** How many replies a page holds. */
    public static final int SIZE = 25;

    private static final String PAGE = """
            with found as (
              %s
            )
            select r.id, r.parent_id, r.depth, r.path, r.body, r.html, r.html_version, r.like_count, r.child_count,
                   r.version, r.created_at, r.updated_at, r.withdrawn_at, r.withdrawn_by, r.pinned, %s as earlier,
                   q.quote as passage_quote, q.before as passage_before, q.after as passage_after, q.version as passage_version,
                   l.member_id is not null as liked, %s
              from found r
              join member.profile p on p.id = r.author_id
              left join contribution.passage q on q.reply_id = r.id
              left join contribution.reply_like l on l.reply_id = r.id and l.member_id = :viewer
             order by r.pinned desc, r.rank, r.path
            """;

    private static final String SHOWN = "(r.withdrawn_at is null or r.child_count > 0)";

    private static final String ANCHOR =
            "(select a.path from contribution.reply a where a.id = :anchor and a.contribution_id = :contribution)";

    private static final String EARLIER = """
            exists (select 1 from contribution.reply r
                     where r.contribution_id = :contribution and r.path < (select min(f.path) from found f) and %s)
            """.formatted(SHOWN);

    private final JdbcClient db;
    private final Markdown markdown;

    Threads(JdbcClient db, Markdown markdown) {
        this.db = db;
        this.markdown = markdown;
    }

    /**
     * The part of the thread that begins there; where nothing does, the beginning.
     *
     * @param accepted the accepted answer, to be shown first on the first page, or null
     */
    public ThreadPage page(
            ContributionId contribution,
            ThreadPlace place,
            ThreadOrder order,
            @Nullable ReplyId accepted,
            Viewer viewer) {
        Map<String, Object> values = new HashMap<>();
        values.put("contribution", contribution.value());
        values.put("viewer", viewer.id().value());
        values.put("limit", SIZE + 1);
        String sql = sql(place, order, accepted, values);
        List<Found> found =
                db.sql(sql).params(values).query((rs, _) -> found(rs)).list();
        if (found.isEmpty() && !(place instanceof ThreadPlace.Start)) {
            return page(contribution, ThreadPlace.START, order, accepted, viewer);
        }
        return page(contribution, place, found, viewer);
    }

    /** One reply, as when it was just written. */
    public ThreadReply require(ReplyId reply, Viewer viewer) {
        String row = "select r.*, false as pinned, 0 as rank from contribution.reply r where r.id = :reply";
        return db.sql(PAGE.formatted(row, "false", Person.COLUMNS))
                .param("reply", reply.value())
                .param("viewer", viewer.id().value())
                .query((rs, _) -> found(rs).reply())
                .single();
    }

    private static String sql(
            ThreadPlace place, ThreadOrder order, @Nullable ReplyId accepted, Map<String, Object> values) {
        String pinned = "";
        if (accepted != null && place instanceof ThreadPlace.Start) {
            values.put("accepted", accepted.value());
            pinned =
                    "select r.*, true as pinned, 0 as rank from contribution.reply r where r.id = :accepted union all ";
        }
        String rows = switch (place) {
            case ThreadPlace.Start _ -> order == ThreadOrder.LIKES ? byLikes("", "") : inTime("true", "asc");
            case ThreadPlace.After(ReplyId reply) -> {
                values.put("anchor", reply.value());
                yield order == ThreadOrder.LIKES ? afterByLikes() : inTime("r.path > " + ANCHOR, "asc");
            }
            case ThreadPlace.Before(ReplyId reply) -> {
                values.put("anchor", reply.value());
                yield inTime("r.path < " + ANCHOR, "desc");
            }
            case ThreadPlace.Around(ReplyId reply) -> {
                values.put("anchor", reply.value());
                yield inTime("r.path >= " + alittleBefore(), "asc");
            }
        };
        boolean mayHaveEarlier = place instanceof ThreadPlace.Around
                || (place instanceof ThreadPlace.After && order == ThreadOrder.TIME);
        return PAGE.formatted(pinned + "(" + rows + ")", mayHaveEarlier ? EARLIER : "false", Person.COLUMNS);
    }

    private static String inTime(String condition, String direction) {
        return """
                select r.*, false as pinned, 0 as rank
                  from contribution.reply r
                 where r.contribution_id = :contribution and %s and %s
                 order by r.path %s
                 limit :limit
                """.formatted(SHOWN, condition, direction);
    }

    private static String alittleBefore() {
        return """
                (select min(b.path)
                   from (select r.path from contribution.reply r
                          where r.contribution_id = :contribution and %s and r.path <= %s
                          order by r.path desc
                          limit 4) b)
                """.formatted(SHOWN, ANCHOR);
    }

    /** The most liked answers, each with a page of what hangs below it at most, so that a long branch is not read whole. */
    private static String byLikes(String ofRoots, String ofReplies) {
        return """
                select b.*, false as pinned, root.rank
                  from (select r.path, -r.like_count as rank
                          from contribution.reply r
                         where r.contribution_id = :contribution and r.parent_id is null and %1$s %2$s
                         order by -r.like_count, r.path
                         limit :limit) root
                 cross join lateral (
                        select r.*
                          from contribution.reply r
                         where r.contribution_id = :contribution and %1$s
                           and r.path >= root.path and r.path < root.path || '~' %3$s
                         order by r.path
                         limit :limit) b
                 order by root.rank, root.path, b.path
                 limit :limit
                """.formatted(SHOWN, ofRoots, ofReplies);
    }

    private static String afterByLikes() {
        String root = """
                (select -a.like_count, a.path from contribution.reply a
                  where a.contribution_id = :contribution and a.path = left(%s, 7))
                """.formatted(ANCHOR);
        return byLikes(
                "and (-r.like_count, r.path) >= " + root,
                "and (r.path > " + ANCHOR + " or root.path <> left(" + ANCHOR + ", 7))");
    }

    private ThreadPage page(ContributionId contribution, ThreadPlace place, List<Found> found, Viewer viewer) {
        ThreadReply accepted = found.stream()
                .filter(Found::pinned)
                .map(Found::reply)
                .findFirst()
                .orElse(null);
        List<ThreadReply> items = new ArrayList<>(
                found.stream().filter(it -> !it.pinned()).map(Found::reply).toList());
        boolean backwards = place instanceof ThreadPlace.Before;
        boolean goesOn = items.size() > SIZE;
        if (goesOn) {
            items.remove(backwards ? 0 : SIZE);
        }
        if (items.isEmpty()) {
            return new ThreadPage(items, List.of(), accepted, null, null);
        }
        boolean earlier = backwards ? goesOn : found.getLast().earlier();
        boolean later = backwards || goesOn;
        return new ThreadPage(
                items,
                above(contribution, items.getFirst(), viewer),
                accepted,
                earlier ? items.getFirst().id() : null,
                later ? items.getLast().id() : null);
    }

    private List<ThreadReply> above(ContributionId contribution, ThreadReply first, Viewer viewer) {
        int levels = (first.path().length() - 1) / ThreadPath.DIGITS;
        if (levels == 0) {
            return List.of();
        }
        String rows = """
                select r.*, false as pinned, 0 as rank from contribution.reply r
                 where r.contribution_id = :contribution and r.path = any (:paths)
                """;
        return db.sql(PAGE.formatted(rows, "false", Person.COLUMNS))
                .param("contribution", contribution.value())
                .param("viewer", viewer.id().value())
                .param(
                        "paths",
                        IntStream.rangeClosed(1, levels)
                                .mapToObj(level -> first.path().substring(0, level * ThreadPath.DIGITS))
                                .toArray(String[]::new))
                .query((rs, _) -> found(rs).reply())
                .list();
    }

    private Found found(ResultSet rs) throws SQLException {
        long parent = rs.getLong("parent_id");
        ReplyId parentId = rs.wasNull() ? null : new ReplyId(parent);
        boolean withdrawn = rs.getTimestamp("withdrawn_at") != null;
        String body = withdrawn ? "" : rs.getString("body");
        ThreadReply reply = new ThreadReply(
                new ReplyId(rs.getLong("id")),
                parentId,
                rs.getInt("depth"),
                rs.getString("path"),
                Person.of(rs),
                body,
                withdrawn ? "" : markdown.html(rs.getString("html"), rs.getInt("html_version"), body),
                rs.getInt("like_count"),
                rs.getBoolean("liked"),
                rs.getInt("child_count"),
                rs.getInt("version"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getTimestamp("updated_at").toInstant(),
                withdrawn,
                MemberId.in(rs, "withdrawn_by"),
                withdrawn ? null : Passages.in(rs));
        return new Found(reply, rs.getBoolean("pinned"), rs.getBoolean("earlier"));
    }

    private record Found(ThreadReply reply, boolean pinned, boolean earlier) {}
}
