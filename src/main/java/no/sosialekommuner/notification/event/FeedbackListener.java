package no.sosialekommuner.notification.event;

import java.sql.Types;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.feedback.FeedbackAsked;
import no.sosialekommuner.feedback.FeedbackCalledOff;
import no.sosialekommuner.feedback.FeedbackClosed;
import no.sosialekommuner.feedback.FeedbackDue;
import no.sosialekommuner.feedback.FeedbackGiven;
import no.sosialekommuner.feedback.FeedbackRounded;
import no.sosialekommuner.feedback.FeedbackTreated;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.Happening;
import no.sosialekommuner.notification.spread.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes what happens with input that is asked for. Its events name no contribution: those who are asked need not read where
 * it lies, and hear of it because they were asked.
 */
@Component
class FeedbackListener {

    private static final String TO_ANSWER = "'/innspill/' || r.id";
    private static final String TO_RESULT = "'/bidrag/' || r.contribution_id || '/innspill'";

    private final JdbcClient db;
    private final Bell bell;

    FeedbackListener(JdbcClient db, Bell bell) {
        this.db = db;
        this.bell = bell;
    }

    @EventListener
    void on(FeedbackAsked event) {
        note(Happening.FEEDBACK_ASKED, TO_ANSWER, "r.asker_id", "null", event.request(), null, null);
    }

    @EventListener
    void on(FeedbackDue event) {
        note(Happening.FEEDBACK_DUE, TO_ANSWER, "r.asker_id", "null", event.request(), null, null);
    }

    @EventListener
    void on(FeedbackGiven event) {
        note(Happening.FEEDBACK_GIVEN, TO_RESULT, ":by", "r.asker_id", event.request(), event.by(), null);
    }

    @EventListener
    void on(FeedbackClosed event) {
        note(Happening.FEEDBACK_CLOSED, TO_RESULT, "null", "r.asker_id", event.request(), null, null);
        note(Happening.FEEDBACK_THANKED, TO_ANSWER, "r.asker_id", "null", event.request(), null, null);
    }

    @EventListener
    void on(FeedbackRounded event) {
        note(Happening.FEEDBACK_THANKED, TO_ANSWER, ":by", "null", event.request(), event.by(), null);
    }

    @EventListener
    void on(FeedbackTreated event) {
        note(Happening.FEEDBACK_TREATED, TO_ANSWER, ":by", ":to", event.request(), event.by(), event.to());
    }

    @EventListener
    void on(FeedbackCalledOff event) {
        db.sql("""
                        update notification.event
                           set gone_at = now()
                         where subject_id = ? and kind like 'FEEDBACK%' and gone_at is null
                        """).param(event.request()).update();
    }

    private void note(
            Happening what,
            String thread,
            String actor,
            String to,
            long request,
            @Nullable MemberId by,
            @Nullable MemberId toWhom) {
        int added = db.sql("""
                        insert into notification.event (kind, thread, actor_id, to_id, subject_id, title)
                        select :kind, %s, cast(%s as bigint), cast(%s as bigint), r.id, r.title
                          from feedback.requested r
                         where r.id = :request
                        """.formatted(thread, actor, to))
                .param("kind", what.name())
                .param("request", request)
                .param("by", by == null ? null : by.value(), Types.BIGINT)
                .param("to", toWhom == null ? null : toWhom.value(), Types.BIGINT)
                .update();
        if (added > 0) {
            AfterCommit.run(bell::ring);
        }
    }
}
