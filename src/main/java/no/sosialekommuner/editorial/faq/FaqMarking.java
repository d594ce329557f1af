package no.sosialekommuner.editorial.faq;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Mark;
import no.sosialekommuner.contribution.Marking;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.editorial.FaqPublished;
import no.sosialekommuner.editorial.FaqWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on a question that it is one of those often asked. There are some hundred of them, kept for some seconds. */
@Component
class FaqMarking implements Marking {

    private static final String ALL = "all";

    private final JdbcClient db;
    private final Remembered<String, Map<ContributionId, FaqId>> kept =
            Remembered.known(Duration.ofSeconds(5), _ -> load());

    FaqMarking(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Mark> of(ContributionId contribution) {
        FaqId entry = kept.get(ALL).get(contribution);
        return entry == null ? List.of() : List.of(new Mark("faq", "editorial.faq.mark", "/ofte-spurt/" + entry));
    }

    @EventListener
    void on(FaqPublished event) {
        AfterCommit.run(kept::forgetAll);
    }

    @EventListener
    void on(FaqWithdrawn event) {
        AfterCommit.run(kept::forgetAll);
    }

    private Map<ContributionId, FaqId> load() {
        return db
                .sql("select e.question_id, e.id from editorial.faq_entry e where e.question_id is not null")
                .query((rs, _) -> Map.entry(new ContributionId(rs.getLong("question_id")), new FaqId(rs.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
