package no.sosialekommuner.expert.anonymous;

import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionRevised;
import no.sosialekommuner.contribution.ReplyRevised;
import no.sosialekommuner.web.Invalid;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What askers have said yes to. A yes is to the very words that were read: whoever changes them where they are published, an
 * editor too, is told to write a new version and ask anew. Nothing is changed then, and nothing typed is lost.
 */
@Repository
class Approvals {

    private final JdbcClient db;

    Approvals(JdbcClient db) {
        this.db = db;
    }

    /** The confidential question that was published as this one. */
    Optional<ContributionId> original(ContributionId published) {
        return db.sql("select y.question_id from expert.anonymous_approval y where y.published_id = ?")
                .param(published.value())
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .optional();
    }

    @EventListener
    void on(ContributionRevised event) {
        refuseOtherWords(event.id());
    }

    @EventListener
    void on(ReplyRevised event) {
        refuseOtherWords(event.contribution());
    }

    private void refuseOtherWords(ContributionId published) {
        boolean other =
                db.sql("""
                        select exists (
                          select 1
                            from expert.anonymous_approval y
                            join contribution.searchable_contribution c on c.id = y.published_id
                            left join contribution.searchable_reply r on r.id = y.answer_id
                           where y.published_id = ?
                             and (c.title <> y.title or c.body <> y.question or r.body <> y.answer))
                        """).param(published.value()).query(Boolean.class).single();
        if (other) {
            throw new Invalid("body", "expert.anonymous.locked");
        }
    }
}
