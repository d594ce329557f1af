package no.sosialekommuner.notification.event;

import java.sql.Types;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ContributionMoved;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.expert.AnonymousTurned;
import no.sosialekommuner.expert.ExpertAnswered;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.ExpertAskedBack;
import no.sosialekommuner.expert.ExpertCalledOff;
import no.sosialekommuner.expert.ExpertEscalated;
import no.sosialekommuner.expert.ExpertHanded;
import no.sosialekommuner.expert.ExpertLate;
import no.sosialekommuner.expert.ExpertRemembered;
import no.sosialekommuner.expert.ExpertResumed;
import no.sosialekommuner.expert.ExpertReturned;
import no.sosialekommuner.expert.OpinionAsked;
import no.sosialekommuner.expert.OpinionGiven;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.spread.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes what happens with questions that ask for experts. What experts are told leads to their desk; where the words of the
 * place may not leave the house, it names the place and not the question.
 */
@Component
class ExpertListener {

    private final JdbcClient db;
    private final Bell bell;
    private final Happenings happenings;

    ExpertListener(JdbcClient db, Bell bell, Happenings happenings) {
        this.db = db;
        this.bell = bell;
        this.happenings = happenings;
    }

    @EventListener
    void on(ExpertAsked event) {
        desk(Happening.EXPERT_ASKED, event.question(), event.by(), null);
    }

    @EventListener
    void on(ExpertRemembered event) {
        event.to().forEach(it -> desk(Happening.EXPERT_DUE, event.question(), null, it));
    }

    @EventListener
    void on(ExpertEscalated event) {
        desk(Happening.EXPERT_HANDED, event.question(), null, event.to());
    }

    @EventListener
    void on(ExpertHanded event) {
        desk(Happening.EXPERT_HANDED, event.question(), event.by(), event.to());
    }

    @EventListener
    void on(ExpertResumed event) {
        desk(Happening.EXPERT_RESUMED, event.question(), event.by(), null);
    }

    @EventListener
    void on(OpinionAsked event) {
        desk(Happening.EXPERT_OPINION_ASKED, event.question(), event.by(), event.to());
    }

    @EventListener
    void on(OpinionGiven event) {
        desk(Happening.EXPERT_OPINION_GIVEN, event.question(), event.by(), event.to());
    }

    @EventListener
    void on(ExpertAskedBack event) {
        happenings.done(Happening.EXPERT_ASKED_BACK, event.question(), null, event.by());
    }

    @EventListener
    void on(ExpertReturned event) {
        over(event.question());
        happenings.done(Happening.EXPERT_RETURNED, event.question(), null, event.by());
    }

    @EventListener
    void on(ExpertLate event) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, contribution_id)
                        values ('EXPERT_LATE', '/bidrag/' || :id, :id)
                        """).param("id", event.question().value()).update();
        ring(added);
    }

    @EventListener
    void on(ExpertAnswered event) {
        over(event.question());
    }

    @EventListener
    void on(ExpertCalledOff event) {
        over(event.question());
    }

    /** Who reads it no longer has nothing to do with it either. */
    @EventListener
    void on(ContributionMoved event) {
        db.sql("""
                        update notification.event set gone_at = now()
                         where subject_id = ? and (kind like 'EXPERT%' or kind like 'ANONYMOUS%') and space_id <> ? and gone_at is null
                        """).params(event.id().value(), event.to().value()).update();
    }

    /** What waited for the asker waits no longer once something else is said of it. */
    @EventListener
    void on(AnonymousTurned event) {
        db.sql("""
                        update notification.event set gone_at = now()
                         where subject_id = ? and kind like 'ANONYMOUS%' and gone_at is null
                        """).param(event.question().value()).update();
        tell(
                Happening.valueOf("ANONYMOUS_" + event.turn()),
                "/bidrag/" + event.question() + "/anonymt",
                event.question(),
                event.by(),
                event.to());
    }

    /** Nobody has anything to do any more. */
    private void over(ContributionId question) {
        db.sql("""
                        update notification.event set gone_at = now()
                         where subject_id = ? and kind like 'EXPERT%' and gone_at is null
                        """).param(question.value()).update();
    }

    private void desk(Happening what, ContributionId question, @Nullable MemberId by, @Nullable MemberId to) {
        tell(what, "/ekspert/" + question, question, by, to);
    }

    private void tell(
            Happening what, String thread, ContributionId question, @Nullable MemberId by, @Nullable MemberId to) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, space_id, subject_id, title)
                        select :kind, :thread, :by, :to, c.space_id, c.id,
                               case when m.in_full then c.title else m.name end
                          from contribution.published c join space.mailing m on m.id = c.space_id
                         where c.id = :question
                        """)
                .param("kind", what.name())
                .param("thread", thread)
                .param("by", by == null ? null : by.value(), Types.BIGINT)
                .param("to", to == null ? null : to.value(), Types.BIGINT)
                .param("question", question.value())
                .update();
        ring(added);
    }

    private void ring(int added) {
        if (added > 0) {
            AfterCommit.run(bell::ring);
        }
    }
}
