package no.sosialekommuner.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal of changes, read in the order of transactions.
 *
 * <p>Numbers alone would not do: a transaction that took a lower number may be committed after one with a higher. All
 * entries of transactions older than the oldest one under way are there, so that is how far a position goes; what younger
 * ones have written is read at once, and remembered as {@linkplain Position#ahead() known ahead}.
 */
@Repository
public class ChangeJournal {

    /** How long entries are kept. Who has not followed for that long must begin anew. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final long NONE = 0;

    private final JdbcClient db;

    ChangeJournal(JdbcClient db) {
        this.db = db;
    }

    /** Everything that is committed now lies before it, or is seen again after it. */
    public Position now() {
        return Position.at(db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single());
    }

    /** The first entries after the position, the oldest first. */
    public News after(Position position, int limit) {
        List<Row> rows = db.sql("""
                        select s.settled::text::bigint as settled, e.xact::text::bigint as xact, e.id, e.sort, e.ref
                          from (select pg_snapshot_xmin(pg_current_snapshot()) as settled) s
                          left join lateral (
                               select n.xact, n.id, n.sort, n.ref
                                 from journal.entry n
                                where n.xact >= cast(cast(:transaction as text) as xid8) and n.id <> all (:ahead)
                                order by n.xact, n.id
                                limit :limit) e on true
                         order by e.xact, e.id
                        """)
                .param("transaction", Long.toString(position.transaction()))
                .param("ahead", position.ahead().keySet().toArray(Long[]::new))
                .param("limit", limit)
                .query((rs, _) -> new Row(rs.getLong("settled"), rs.getLong("xact"), rs.getLong("id"), noted(rs)))
                .list();
        List<Row> found = rows.stream().filter(row -> row.id() != NONE).toList();
        boolean more = found.size() == limit;
        long next = more ? found.getLast().xact() : rows.getFirst().settled();
        return new News(
                found.stream().map(Row::noted).toList(), new Position(next, ahead(position, found, next)), more);
    }

    /** Of what is known, the entries that will be met again when reading goes on from there. */
    private static Map<Long, Long> ahead(Position before, List<Row> found, long next) {
        Map<Long, Long> ahead = new HashMap<>(before.ahead());
        found.forEach(row -> ahead.put(row.id(), row.xact()));
        ahead.values().removeIf(transaction -> transaction < next);
        return ahead;
    }

    private static Noted noted(ResultSet rs) throws SQLException {
        return new Noted(
                Objects.requireNonNullElse(rs.getString("sort"), ""),
                Objects.requireNonNullElse(rs.getString("ref"), ""));
    }

    /** Clears away what is older than {@link #KEPT}. */
    public void clear() {
        db.sql("delete from journal.entry where at < now() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
    }

    private record Row(long settled, long xact, long id, Noted noted) {}
}
