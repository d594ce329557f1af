package no.sosialekommuner.expert.request;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that ask for an expert. Who may read the question is asked elsewhere. */
@Repository
public class ExpertRequests {

    private static final String SELECT =
            "select " + ExpertRequest.COLUMNS + " from expert.request r where r.contribution_id = ?";

    private final JdbcClient db;

    ExpertRequests(JdbcClient db) {
        this.db = db;
    }

    public Optional<ExpertRequest> find(ContributionId question) {
        return db.sql(SELECT)
                .param(question.value())
                .query((rs, _) -> ExpertRequest.of(rs))
                .optional();
    }

    /** @throws NotFound when the question does not ask for an expert */
    public ExpertRequest require(ContributionId question) {
        return find(question).orElseThrow(NotFound::new);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<ExpertRequest> hold(ContributionId question) {
        return db.sql(SELECT + " for no key update")
                .param(question.value())
                .query((rs, _) -> ExpertRequest.of(rs))
                .optional();
    }
}
