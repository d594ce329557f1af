package no.sosialekommuner.expert.anonymous;

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

/** Leads from a confidential question to its anonymised version, and says of that version what it is. */
@Component
@ConditionalOnWebApplication
class AnonymousMarks extends Rounds implements Marking {

    private final JdbcClient db;
    private volatile Set<ContributionId> originals = Set.of();
    private volatile Set<ContributionId> waiting = Set.of();
    private volatile Set<ContributionId> published = Set.of();

    AnonymousMarks(JdbcClient db) {
        super("anonymous-marks", Duration.ofSeconds(6), Duration.ofSeconds(10));
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        if (published.contains(contribution)) {
            return List.of(new Mark("anonymous", "expert.anonymous.mark", address(contribution)));
        }
        if (!originals.contains(contribution)) {
            return List.of();
        }
        String key =
                waiting.contains(contribution) ? "expert.anonymous.mark.waiting" : "expert.anonymous.mark.original";
        return List.of(new Mark("confidential", key, address(contribution)));
    }

    private static String address(ContributionId contribution) {
        return "/bidrag/" + contribution + "/anonymt";
    }

    @Override
    protected void round() {
        originals = of("select r.contribution_id from expert.request r where r.confidential and r.state = 'ANSWERED'");
        waiting = of("select a.question_id from expert.anonymised a where a.state = 'PROPOSED'");
        published = of("select y.published_id from expert.anonymous_approval y where y.published_id is not null");
    }

    private Set<ContributionId> of(String sql) {
        return Set.copyOf(
                db.sql(sql).query((rs, _) -> new ContributionId(rs.getLong(1))).list());
    }
}
