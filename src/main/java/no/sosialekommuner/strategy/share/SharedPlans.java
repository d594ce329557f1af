package no.sosialekommuner.strategy.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans that municipalities show each other, the newest first. */
@Repository
public class SharedPlans {

    private static final int PAGE = 12;
    private static final int FEW = 5;

    private final JdbcClient db;

    SharedPlans(JdbcClient db) {
        this.db = db;
    }

    /** A page of the list; {@code next} is the number of the last one where more follow. */
    public record Page(List<SharedPlan> items, @Nullable Long next) {}

    /**
     * @param guide key, or empty for those of any guide
     * @param after number of the last contribution on the page before, or null for the first page
     */
    public Page of(String guide, @Nullable Long after, Viewer viewer) {
        List<SharedPlan> found = db.sql("""
                        select s.contribution_id, c.title, b.number, b.name, coalesce(b.population, 0) as population,
                               e.adopted_on, s.shared_at, c.like_count,
                               (select count(distinct o.organisation_id)
                                  from strategy.borrowing w
                                  join strategy.plan o on o.contribution_id = w.plan_id
                                 where w.contribution_id = s.contribution_id) as borrowers
                          from strategy.sharing s
                          join strategy.plan p on p.contribution_id = s.plan_id
                          join strategy.edition e on e.plan_id = s.plan_id and e.number = s.edition
                          join contribution.published c on c.id = s.contribution_id
                          join organisation.body b on b.id = p.organisation_id
                         where exists (select 1 from space.reader r
                                        where r.space_id = c.space_id and r.member_id = :viewer offset 0)
                           and (:guide = '' or p.guide = :guide)
                           and (cast(:after as bigint) is null
                                or (s.shared_at, s.plan_id) < (select a.shared_at, a.plan_id from strategy.sharing a
                                                                where a.contribution_id = :after))
                         order by s.shared_at desc, s.plan_id desc
                         limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("guide", guide)
                .param("after", after, Types.BIGINT)
                .param("limit", PAGE + 1)
                .query(SharedPlans::plan)
                .list();
        List<SharedPlan> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, found.size() > PAGE ? shown.getLast().id().value() : null);
    }

    /** The first of them. */
    public List<SharedPlan> newest(Viewer viewer) {
        return of("", null, viewer).items().stream().limit(FEW).toList();
    }

    private static SharedPlan plan(ResultSet rs, int row) throws SQLException {
        return new SharedPlan(
                new ContributionId(rs.getLong("contribution_id")),
                rs.getString("title"),
                rs.getString("number"),
                rs.getString("name"),
                rs.getInt("population"),
                rs.getObject("adopted_on", LocalDate.class),
                rs.getTimestamp("shared_at").toInstant(),
                rs.getInt("like_count"),
                rs.getInt("borrowers"));
    }
}
