package no.sosialekommuner.strategy.present;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has chapters open just now. A page says so every twenty seconds; a minute after the last time it is forgotten. */
@Repository
public class Writers {

    private static final String NOW = """
            select r.chapter, p.name,
                   exists (select 1 from strategy.unsaved u
                            where u.plan_id = r.plan_id and u.chapter = r.chapter and u.member_id = r.member_id
                              and u.updated_at > now() - interval '2 minutes') as writing
              from strategy.presence r
              join member.profile p on p.id = r.member_id and p.active
             where r.plan_id = :plan and r.seen_at > now() - interval '60 seconds' and r.member_id <> :viewer
            """;

    private final JdbcClient db;

    Writers(JdbcClient db) {
        this.db = db;
    }

    /** The viewer has the chapter open. */
    public void see(ContributionId plan, String chapter, Viewer viewer) {
        db.sql("""
                        insert into strategy.presence (plan_id, chapter, member_id)
                        select c.plan_id, c.key, :member from strategy.chapter c where c.plan_id = :plan and c.key = :chapter
                        on conflict (plan_id, chapter, member_id) do update set seen_at = now()
                        """)
                .param("plan", plan.value())
                .param("chapter", chapter)
                .param("member", viewer.id().value())
                .update();
    }

    /** The others in the whole plan. */
    public List<Writer> of(ContributionId plan, Viewer viewer) {
        return db.sql(NOW + " order by p.name, r.chapter")
                .param("plan", plan.value())
                .param("viewer", viewer.id().value())
                .query(Writers::writer)
                .list();
    }

    /** The others in one chapter. */
    public List<Writer> of(ContributionId plan, String chapter, Viewer viewer) {
        return of(plan, viewer).stream()
                .filter(it -> it.chapter().equals(chapter))
                .toList();
    }

    private static Writer writer(ResultSet rs, int number) throws SQLException {
        return new Writer(rs.getString("chapter"), rs.getString("name"), rs.getBoolean("writing"));
    }
}
