package no.sosialekommuner.strategy.start;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.PlanState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of plans that the viewer may read, the last changed first. */
@Repository
public class PlanList {

    /** So many stand on a page. */
    public static final int PAGE = 12;

    private static final String CARDS = """
            select c.id, c.title, b.name as organisation, s.name as space, p.state, p.active_at,
                   n.chapters, n.ready, n.begun
              from strategy.plan p
              join contribution.published c on c.id = p.contribution_id
              join organisation.body b on b.id = p.organisation_id
              join space.entrance s on s.id = c.space_id
             cross join lateral (
                   select count(*)::int as chapters, count(*) filter (where h.status = 'READY')::int as ready,
                          count(*) filter (where h.status <> 'NOT_BEGUN')::int as begun
                     from strategy.chapter h where h.plan_id = p.contribution_id) n
             where exists (select 1 from space.reader r where r.space_id = c.space_id and r.member_id = :viewer offset 0)
            """;

    private final JdbcClient db;

    PlanList(JdbcClient db) {
        this.db = db;
    }

    /** A page of a list; {@code next} is the number of the last one where more follow. */
    public record Page(List<PlanCard> items, @Nullable Long next) {}

    /**
     * Those of the viewer's own organisation.
     *
     * @param after number of the last one on the page before, or null for the first page
     */
    public Page own(Viewer viewer, @Nullable Long after) {
        List<PlanCard> found = db.sql(CARDS + """
                           and p.organisation_id = :organisation
                           and (cast(:after as bigint) is null
                                or (p.active_at, p.contribution_id)
                                   < (select a.active_at, a.contribution_id from strategy.plan a where a.contribution_id = :after))
                         order by p.active_at desc, p.contribution_id desc
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("organisation", viewer.organisation().value())
                .param("after", after, Types.BIGINT)
                .param("limit", PAGE + 1)
                .query((rs, _) -> card(rs))
                .list();
        List<PlanCard> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    /** Others' plans, in the groups that the viewer belongs to. */
    public List<PlanCard> inGroups(Viewer viewer) {
        return db.sql(CARDS + """
                           and p.organisation_id <> :organisation
                           and c.space_id in (select g.space_id from space.belonging g
                                               where g.member_id = :viewer and g.standing in ('MEMBER', 'OWNER'))
                         order by p.active_at desc, p.contribution_id desc
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("organisation", viewer.organisation().value())
                .param("limit", PAGE)
                .query((rs, _) -> card(rs))
                .list();
    }

    private static PlanCard card(ResultSet rs) throws SQLException {
        return new PlanCard(
                new ContributionId(rs.getLong("id")),
                rs.getString("title"),
                rs.getString("organisation"),
                rs.getString("space"),
                PlanState.valueOf(rs.getString("state")),
                rs.getInt("chapters"),
                rs.getInt("ready"),
                rs.getInt("begun"),
                rs.getTimestamp("active_at").toInstant());
    }
}
