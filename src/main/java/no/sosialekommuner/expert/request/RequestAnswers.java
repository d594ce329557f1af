package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.expert.ExpertAnswered;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What replies do to a request: whoever sees to it answers by an ordinary reply, wherever that is written, and what the asker
 * writes lets a clock go again that stands. The caller's transaction holds the question.
 */
@Repository
class RequestAnswers {

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Desks desks;
    private final RequestClock times;
    private final RequestLog log;
    private final DeskWork work;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    RequestAnswers(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            RequestClock times,
            RequestLog log,
            DeskWork work,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.times = times;
        this.log = log;
        this.work = work;
        this.moments = moments;
        this.events = events;
    }

    /** @param answer whether the reply is to the question itself */
    void replied(ContributionId question, ReplyId reply, boolean answer, MemberId by) {
        ExpertRequest request = requests.hold(question).orElse(null);
        if (request == null || !request.isUnderWay()) {
            return;
        }
        if (by.equals(request.asker())) {
            if (request.state() == RequestState.WAITING && request.askedBack() != null) {
                work.resume(question, by);
            }
        } else if (answer && isFinal(request) && seesToIt(request, by)) {
            answered(request, reply, by);
        }
    }

    /** The very reply by which the asker is asked to say more is no answer. */
    private static boolean isFinal(ExpertRequest request) {
        return request.state() == RequestState.OPEN || request.askedBack() != null;
    }

    private boolean seesToIt(ExpertRequest request, MemberId by) {
        return request.isHeldBy(by)
                || db.sql("""
                        select exists (select 1 from expert.panelist m where m.panel_id = :panel and m.member_id = :by)
                            or exists (select 1 from expert.panel p where p.id = :panel and p.lead_id = :by)
                            or cast(:panel as bigint) is null
                               and exists (select 1 from member.host h where h.member_id = :by)
                        """)
                        .param(
                                "panel",
                                request.panel() == null ? null : request.panel().value(),
                                java.sql.Types.BIGINT)
                        .param("by", by.value())
                        .query(Boolean.class)
                        .single();
    }

    private void answered(ExpertRequest request, ReplyId reply, MemberId by) {
        Instant now = moments.now();
        Desk desk = desks.of(request.panel());
        Instant due = request.due();
        boolean kept = !request.isBroken() && (due == null || !now.isAfter(due));
        Duration used = RequestClock.used(request, desk, now);
        db.sql("""
                        update expert.request
                           set state = 'ANSWERED', answered_at = :now, answer_id = :reply, kept = :kept, used_seconds = :used,
                               holder_id = coalesce(holder_id, :by), running_since = null, left_minutes = null, next_at = null
                         where contribution_id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("reply", reply.value())
                .param("kept", kept)
                .param("used", Math.toIntExact(used.toSeconds()))
                .param("by", by.value())
                .param("id", request.question().value())
                .update();
        db.sql("delete from expert.draft where contribution_id = ?")
                .param(request.question().value())
                .update();
        log.add(request.question(), Deed.ANSWERED, Line.by(by, now, due));
        events.publishEvent(new ExpertAnswered(
                request.question(), request.organisation().value(), request.panel(), request.asked(), now, kept));
    }

    /** The answer was taken away again: as long as there is none, the promise is not kept. */
    void withdrawn(ContributionId question, ReplyId reply, MemberId by) {
        ExpertRequest request = requests.hold(question).orElse(null);
        if (request == null || request.state() != RequestState.ANSWERED || !reply.equals(request.answer())) {
            return;
        }
        Instant now = moments.now();
        Desk desk = desks.of(request.panel());
        db.sql("""
                        update expert.request
                           set state = 'WAITING', answered_at = null, answer_id = null, due_at = null,
                               kept = case when kept then null else kept end
                         where contribution_id = :id
                        """).param("id", question.value()).update();
        Instant due = times.start(requests.require(question), desk, now);
        log.add(question, Deed.REOPENED, new Line(now, by, null, "", request.due(), due));
    }
}
