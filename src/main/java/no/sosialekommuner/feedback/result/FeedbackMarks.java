package no.sosialekommuner.feedback.result;

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

/** Says on a contribution that there is input on it; which ones there are is looked up beside the pages, some times a minute. */
@Component
@ConditionalOnWebApplication
class FeedbackMarks extends Rounds implements Marking {

    private final JdbcClient db;
    private volatile Set<ContributionId> marked = Set.of();

    FeedbackMarks(JdbcClient db) {
        super("feedback-marks", Duration.ofSeconds(5), Duration.ofSeconds(20));
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        return marked.contains(contribution)
                ? List.of(new Mark("feedback", "feedback.mark", "/bidrag/" + contribution + "/innspill"))
                : List.of();
    }

    @Override
    protected void round() {
        marked = Set.copyOf(db.sql("select distinct r.contribution_id from feedback.requested r")
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .list());
    }
}
