package no.sosialekommuner.expert.request;

import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.ExpertResumed;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * An answer that is none any more: withdrawn, or not enough for the asker. The clock goes again and somebody is told. A promise
 * that was broken stays so.
 */
@Repository
public class Reopening {

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Desks desks;
    private final RequestClock times;
    private final RequestLog log;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    Reopening(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            RequestClock times,
            RequestLog log,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.times = times;
        this.log = log;
        this.moments = moments;
        this.events = events;
    }

    /**
     * The answer does not help the asker: whoever gave it has the whole time of the promise once more. Whether the viewer asked it
     * is the caller's to know. Nothing where it is not answered.
     *
     * @param why what is missing
     */
    @Transactional
    public void askAgain(ContributionId question, String why, Viewer asker) {
        requests.holdWithQuestion(question)
                .filter(it -> it.state() == RequestState.ANSWERED)
                .ifPresent(it -> {
                    db.sql("""
                                    update expert.request set used_seconds = 0, reminded_at = null, escalated = 0
                                     where contribution_id = ?
                                    """).param(question.value()).update();
                    open(it, Deed.ASKED_AGAIN, why, asker.id());
                });
    }

    /** The answer was taken away: the clock goes on from where it was. The caller's transaction holds the question. */
    void withdrawn(ContributionId question, ReplyId reply, MemberId by) {
        requests.hold(question)
                .filter(it -> it.state() == RequestState.ANSWERED && reply.equals(it.answer()))
                .ifPresent(it -> open(it, Deed.REOPENED, "", by));
    }

    private void open(ExpertRequest answered, Deed deed, String why, MemberId by) {
        ContributionId question = answered.question();
        db.sql("""
                        update expert.request r
                           set state = 'WAITING', answered_at = null, answer_id = null, due_at = null,
                               kept = case when kept then null else kept end,
                               panel_id = (select p.id from expert.panel p where p.id = r.panel_id and p.retired_at is null)
                         where contribution_id = :id
                        """).param("id", question.value()).update();
        ExpertRequest request = requests.require(question);
        Instant now = moments.now();
        Instant due = times.start(request, desks.of(request.panel()), now);
        log.add(
                question,
                deed,
                Line.by(by, now, answered.due()).due(due).says(why).into(request.panel()));
        PanelId panel = request.panel();
        if (panel == null && answered.panel() != null) {
            events.publishEvent(new ExpertAsked(question, null, by));
        } else {
            events.publishEvent(new ExpertResumed(question, by));
        }
    }
}
