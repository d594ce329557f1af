package no.sosialekommuner.strategy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on a plan's document that it is being written, and leads to where that is done. */
@Component
class PlanMarking implements Marking {

    private static final String ALL = "all";

    private final JdbcClient db;
    private final Remembered<String, Set<ContributionId>> writing =
            Remembered.known(Duration.ofSeconds(5), _ -> load());

    PlanMarking(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        return writing.get(ALL).contains(contribution)
                ? List.of(new Mark("plan", "strategy.mark.writing", "/planer/" + contribution))
                : List.of();
    }

    private Set<ContributionId> load() {
        return db
                .sql("select p.contribution_id from strategy.plan p where p.state = 'WRITING'")
                .query((rs, _) -> new ContributionId(rs.getLong("contribution_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
