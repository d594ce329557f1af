package no.sosialekommuner.editorial;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.editorial.FaqProposal.State;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions that are proposed to become entries, by those who answer and do not edit. */
@Repository
public class FaqProposals {

    private final JdbcClient db;

    FaqProposals(JdbcClient db) {
        this.db = db;
    }

    /** Empty where nobody has proposed it and no entry was made of it. */
    public Optional<FaqProposal> of(ContributionId question) {
        return db.sql("""
                        select f.id as entry, p.declined_at is not null as declined
                          from (select cast(? as bigint) as id) q
                          left join editorial.faq f on f.question_id = q.id and f.removed_at is null
                          left join editorial.faq_proposal p on p.question_id = q.id
                         where f.id is not null or p.question_id is not null
                        """)
                .param(question.value())
                .query((rs, _) -> {
                    long entry = rs.getLong("entry");
                    return entry != 0
                            ? new FaqProposal(State.MADE, new FaqId(entry))
                            : new FaqProposal(rs.getBoolean("declined") ? State.DECLINED : State.WAITS, null);
                })
                .optional();
    }

    /** The caller has checked that the question may be read by all who may read the entry. Once more changes nothing. */
    public void propose(ContributionId question, Viewer by) {
        db.sql("""
                        insert into editorial.faq_proposal (question_id, proposed_by) values (?, ?)
                        on conflict (question_id) do nothing
                        """).params(question.value(), by.id().value()).update();
    }

    /** An editor finds that it is no entry. */
    public void decline(ContributionId question) {
        db.sql("update editorial.faq_proposal set declined_at = now() where question_id = ? and declined_at is null")
                .param(question.value())
                .update();
    }
}
