package no.sosialekommuner.expert.ask;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says on a question, and in lists, that an expert is asked and until when the answer comes; which ones are is looked up beside
 * the pages, some times a minute. A due time that has gone by is not named.
 */
@Component
@ConditionalOnWebApplication
class ExpertMarks extends Rounds implements Marking {

    private final JdbcClient db;
    private volatile Map<ContributionId, Optional<Instant>> marked = Map.of();

    ExpertMarks(JdbcClient db) {
        super("expert-marks", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        Optional<Instant> due = marked.get(contribution);
        return due == null
                ? List.of()
                : List.of(new Mark(
                        "expert",
                        due.isPresent() ? "expert.mark.until" : "expert.mark",
                        "/bidrag/" + contribution + "/ekspert",
                        due.orElse(null)));
    }

    @Override
    public List<Mark> onCards(ContributionId contribution) {
        return of(contribution);
    }

    @Override
    protected void round() {
        Map<ContributionId, Optional<Instant>> found = new HashMap<>();
        db.sql("""
                        select r.contribution_id, case when r.kept is null then r.due_at end as due
                          from expert.request r
                         where r.state in ('OPEN', 'WAITING')
                        """)
                .query((rs, _) -> found.put(
                        new ContributionId(rs.getLong("contribution_id")),
                        Optional.ofNullable(rs.getTimestamp("due")).map(Timestamp::toInstant)))
                .list();
        marked = Map.copyOf(found);
    }
}
