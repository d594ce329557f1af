package no.sosialekommuner.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import no.sosialekommuner.contribution.Soundness.Newer;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said of whether contributions still hold. Who may say so is the caller's to know; everything can be repeated. */
@Repository
public class Checks {

    /** Columns of a query that joins {@link #JOIN}, read again by {@link #in}. */
    public static final String COLUMNS = "k.checked_at, k.outdated_at, coalesce(k.asking, false) as asking";

    /** For a query of contributions {@code c}. */
    public static final String JOIN = "left join contribution.soundness k on k.contribution_id = c.id";

    private final JdbcClient db;

    Checks(JdbcClient db) {
        this.db = db;
    }

    /** What this viewer is told of a contribution that he or she may read. */
    public Soundness of(ContributionId contribution, Viewer viewer) {
        Soundness known = db.sql("select " + COLUMNS + " from contribution.contribution c " + JOIN + " where c.id = ?")
                .param(contribution.value())
                .query((rs, _) -> in(rs))
                .optional()
                .orElse(Soundness.NONE);
        return complete(known, contribution, viewer);
    }

    /**
     * The same with what to read instead. Only what may be out of date has that, so that others are not asked for it: who may
     * read is dear to ask.
     */
    public Soundness complete(Soundness known, ContributionId contribution, Viewer viewer) {
        return known.outdated() ? known.with(newer(contribution, viewer)) : known;
    }

    private @Nullable Newer newer(ContributionId contribution, Viewer viewer) {
        return db.sql("""
                        select n.id, n.title
                          from contribution.soundness k
                          join contribution.contribution n on n.id = k.newer_id and n.state = 'PUBLISHED'
                         where k.contribution_id = :id
                           and exists (select 1 from space.reader x where x.space_id = n.space_id and x.member_id = :viewer)
                        """)
                .param("id", contribution.value())
                .param("viewer", viewer.id().value())
                .query((rs, _) -> new Newer(new ContributionId(rs.getLong("id")), rs.getString("title")))
                .optional()
                .orElse(null);
    }

    /** It still holds. */
    public void confirm(ContributionId contribution, Instant at) {
        db.sql("""
                        insert into contribution.soundness (contribution_id, checked_at) values (?, ?)
                        on conflict (contribution_id) do update
                           set checked_at = excluded.checked_at, outdated_at = null, newer_id = null, asking = false
                        """).params(contribution.value(), Timestamp.from(at)).update();
    }

    /**
     * It may be out of date.
     *
     * @param newer what to read instead, or null
     */
    public void outdate(ContributionId contribution, Instant at, @Nullable ContributionId newer) {
        db.sql("""
                        insert into contribution.soundness as s (contribution_id, outdated_at, newer_id)
                        values (:id, :at, :newer)
                        on conflict (contribution_id) do update
                           set outdated_at = coalesce(s.outdated_at, excluded.outdated_at), newer_id = excluded.newer_id,
                               asking = false
                        """)
                .param("id", contribution.value())
                .param("at", Timestamp.from(at))
                .param("newer", newer == null ? null : newer.value(), Types.BIGINT)
                .update();
    }

    /** Its words are others now: what was said of the old ones is no longer said. When it was checked stays known. */
    public void renew(ContributionId contribution) {
        db.sql("""
                        update contribution.soundness
                           set outdated_at = null, newer_id = null, asking = false
                         where contribution_id = ? and (outdated_at is not null or asking)
                        """).param(contribution.value()).update();
    }

    /** From now on, or no longer, whoever reads one of them is asked. */
    public void ask(Collection<ContributionId> contributions, boolean asking) {
        db.sql("""
                        insert into contribution.soundness as s (contribution_id, asking)
                        select i.id, :asking from unnest(cast(:ids as bigint[])) as i(id) order by i.id
                        on conflict (contribution_id) do update set asking = excluded.asking
                         where s.asking <> excluded.asking
                        """)
                .param("asking", asking)
                .param("ids", contributions.stream().map(ContributionId::value).toArray(Long[]::new))
                .update();
    }

    /** Without what to read instead, which {@link #complete} finds. */
    public static Soundness in(ResultSet rs) throws SQLException {
        return new Soundness(instant(rs, "checked_at"), instant(rs, "outdated_at"), null, rs.getBoolean("asking"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
