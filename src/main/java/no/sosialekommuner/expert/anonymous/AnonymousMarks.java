package no.sosialekommuner.expert.anonymous;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a confidential question to its anonymised version, and says of that version what it is. */
@Component
@ConditionalOnWebApplication
class AnonymousMarks extends Rounds implements Marking {

    private final JdbcClient db;
    private volatile Map<ContributionId, Mark> marked = Map.of();

    AnonymousMarks(JdbcClient db) {
        super("anonymous-marks", Duration.ofSeconds(6), Duration.ofSeconds(10));
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        Mark mark = marked.get(contribution);
        return mark == null ? List.of() : List.of(mark);
    }

    @Override
    protected void round() {
        Map<ContributionId, Mark> found = new HashMap<>();
        db.sql("""
                        select r.contribution_id as id, false as published, coalesce(a.state = 'PROPOSED', false) as waits
                          from expert.request r
                          left join expert.anonymised a on a.question_id = r.contribution_id
                         where r.confidential and r.state = 'ANSWERED'
                         union all
                        select y.published_id, true, false
                          from expert.anonymous_approval y
                         where y.published_id is not null
                        """).query(rs -> {
            ContributionId id = new ContributionId(rs.getLong("id"));
            found.put(id, mark(id, rs.getBoolean("published"), rs.getBoolean("waits")));
        });
        marked = Map.copyOf(found);
    }

    private static Mark mark(ContributionId id, boolean published, boolean waits) {
        String address = "/bidrag/" + id + "/anonymt";
        if (published) {
            return new Mark("anonymous", "expert.anonymous.mark", address);
        }
        return new Mark(
                "confidential", waits ? "expert.anonymous.mark.waiting" : "expert.anonymous.mark.original", address);
    }
}
