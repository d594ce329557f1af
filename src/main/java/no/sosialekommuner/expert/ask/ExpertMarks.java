package no.sosialekommuner.expert.ask;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on a question that an expert is asked; which ones are is looked up beside the pages, some times a minute. */
@Component
@ConditionalOnWebApplication
class ExpertMarks extends Rounds implements Marking {

    private final JdbcClient db;
    private volatile Set<ContributionId> marked = Set.of();

    ExpertMarks(JdbcClient db) {
        super("expert-marks", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        return marked.contains(contribution)
                ? List.of(new Mark("expert", "expert.mark", "/bidrag/" + contribution + "/ekspert"))
                : List.of();
    }

    @Override
    protected void round() {
        marked =
                Set.copyOf(db.sql("select r.contribution_id from expert.request r where r.state in ('OPEN', 'WAITING')")
                        .query((rs, _) -> new ContributionId(rs.getLong(1)))
                        .list());
    }
}
