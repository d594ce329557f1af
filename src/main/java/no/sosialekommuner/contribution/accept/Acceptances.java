package no.sosialekommuner.contribution.accept;

import no.sosialekommuner.contribution.AnswerAccepted;
import no.sosialekommuner.contribution.AnswerUnaccepted;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one answer to each question that solved it. Pointed out by the one who asked, or by an editor. */
@Repository
public class Acceptances {

    private final JdbcClient db;
    private final Contributions contributions;
    private final ApplicationEventPublisher events;

    Acceptances(JdbcClient db, Contributions contributions, ApplicationEventPublisher events) {
        this.db = db;
        this.contributions = contributions;
        this.events = events;
    }

    /**
     * Takes the place of the one accepted before, if any; the same one twice changes nothing.
     *
     * @throws NotFound when the viewer may not read the question
     * @throws NotAllowed when the viewer neither asked nor is an editor, or it is no question
     * @throws Invalid on {@code reply} when it is no answer to this question
     */
    @Transactional
    public Contribution put(ContributionId question, ReplyId answer, Viewer viewer) {
        Contribution contribution = requireAsker(question, viewer);
        if (!isAnswer(question, answer)) {
            throw new Invalid("reply", "contribution.accept.no-answer");
        }
        if (accept(question, answer)) {
            events.publishEvent(new AnswerAccepted(question, answer, viewer.id()));
        }
        return contribution;
    }

    /** @throws NotAllowed as for {@link #put} */
    @Transactional
    Contribution remove(ContributionId question, Viewer viewer) {
        Contribution contribution = requireAsker(question, viewer);
        if (unaccept(question)) {
            events.publishEvent(new AnswerUnaccepted(question));
        }
        return contribution;
    }

    private boolean unaccept(ContributionId question) {
        return db.sql("""
                        update contribution.contribution
                           set accepted_reply_id = null, withdrawn_answer_id = null
                         where id = ? and (accepted_reply_id is not null or withdrawn_answer_id is not null)
                        """).param(question.value()).update() > 0;
    }

    private Contribution requireAsker(ContributionId question, Viewer viewer) {
        Contribution contribution = contributions.requireReadable(question, viewer);
        if (!contribution.mayAccept(viewer)) {
            throw new NotAllowed();
        }
        return contribution;
    }

    /** Held until the answer is accepted, so that nobody withdraws it meanwhile. */
    private boolean isAnswer(ContributionId question, ReplyId answer) {
        db.sql("select c.id from contribution.contribution c where c.id = ? for no key update")
                .param(question.value())
                .query(Long.class)
                .single();
        return db.sql("""
                        select exists (select 1 from contribution.reply r
                                        where r.id = ? and r.contribution_id = ? and r.parent_id is null
                                          and r.withdrawn_at is null)
                        """)
                .params(answer.value(), question.value())
                .query(Boolean.class)
                .single();
    }

    private boolean accept(ContributionId question, ReplyId answer) {
        return db.sql("""
                        update contribution.contribution
                           set accepted_reply_id = :answer, withdrawn_answer_id = null
                         where id = :question and accepted_reply_id is distinct from :answer
                        """)
                        .param("answer", answer.value())
                        .param("question", question.value())
                        .update()
                > 0;
    }
}
