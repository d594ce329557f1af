package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.sql.Types;
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
    private final BrokenPromises promises;
    private final RequestLog log;
    private final DeskWork work;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    RequestAnswers(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            BrokenPromises promises,
            RequestLog log,
            DeskWork work,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.promises = promises;
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

    /** What had been the answer is there again. */
    void restored(ContributionId question, ReplyId reply) {
        db.sql("""
                        select s.author_id from contribution.said s
                         where s.id = :reply and s.parent_id is null
                           and (select l.what from expert.request_log l
                                 where l.contribution_id = :question and l.what in ('REOPENED', 'ASKED', 'ASKED_AGAIN')
                                 order by l.id desc limit 1) = 'REOPENED'
                        """)
                .param("reply", reply.value())
                .param("question", question.value())
                .query((rs, _) -> new MemberId(rs.getLong(1)))
                .optional()
                .ifPresent(author -> replied(question, reply, true, author));
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
                                Types.BIGINT)
                        .param("by", by.value())
                        .query(Boolean.class)
                        .single();
    }

    private void answered(ExpertRequest request, ReplyId reply, MemberId by) {
        Instant now = moments.now();
        Desk desk = desks.of(request.panel());
        Instant due = request.due();
        boolean kept = !promises.note(request, now) && !request.isBroken();
        Duration used = RequestClock.used(request, desk, now);
        db.sql("""
                        update expert.request
                           set state = 'ANSWERED', answered_at = :now, answer_id = :reply, kept = :kept, used_seconds = :used,
                               holder_id = :by, running_since = null, next_at = null, waiting_since = null
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
        events.publishEvent(new ExpertAnswered(request.question(), kept));
    }
}
