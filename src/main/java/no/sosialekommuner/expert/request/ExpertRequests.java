package no.sosialekommuner.expert.request;

import java.sql.Types;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
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

    /** The same with its question, which is locked first, as replies do. */
    Optional<ExpertRequest> holdWithQuestion(ContributionId question) {
        return holdWith("select c.id from contribution.published c where c.id = ? for no key update", question);
    }

    /** The same, unless somebody else is busy with the question. */
    Optional<ExpertRequest> holdUnlessBusy(ContributionId question) {
        return holdWith(
                "select c.id from contribution.published c where c.id = ? for no key update skip locked", question);
    }

    private Optional<ExpertRequest> holdWith(String lock, ContributionId question) {
        return db.sql(lock).param(question.value()).query(Long.class).optional().flatMap(_ -> hold(question));
    }

    /** It is this member's to see to, or nobody's. The caller holds it. */
    void give(ContributionId question, @Nullable MemberId holder) {
        db.sql("update expert.request set holder_id = :holder where contribution_id = :id")
                .param("holder", holder == null ? null : holder.value(), Types.BIGINT)
                .param("id", question.value())
                .update();
    }
}
