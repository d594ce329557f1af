package no.sosialekommuner.strategy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on a plan's document whether it is being written or in force, and leads there. */
@Component
class PlanMarking implements Marking {

    private static final String ALL = "all";

    private final JdbcClient db;
    private final Remembered<String, Map<ContributionId, Mark>> marks =
            Remembered.known(Duration.ofSeconds(5), _ -> load());

    PlanMarking(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        Mark mark = marks.get(ALL).get(contribution);
        return mark == null ? List.of() : List.of(mark);
    }

    private Map<ContributionId, Mark> load() {
        Map<ContributionId, Mark> marks = new HashMap<>();
        db.sql("""
                        select p.contribution_id, p.state,
                               (select max(e.number) from strategy.edition e where e.plan_id = p.contribution_id) as edition
                          from strategy.plan p
                        """).query(rs -> {
            ContributionId plan = new ContributionId(rs.getLong("contribution_id"));
            boolean adopted = PlanState.valueOf(rs.getString("state")) == PlanState.ADOPTED;
            String address = "/planer/" + plan + (adopted ? "/utgaver/" + rs.getInt("edition") : "");
            marks.put(plan, new Mark("plan", adopted ? "strategy.mark.adopted" : "strategy.mark.writing", address));
        });
        return Map.copyOf(marks);
    }
}
