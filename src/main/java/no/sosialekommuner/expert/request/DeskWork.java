package no.sosialekommuner.expert.request;

import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.ExpertAskedBack;
import no.sosialekommuner.expert.ExpertCalledOff;
import no.sosialekommuner.expert.ExpertHanded;
import no.sosialekommuner.expert.ExpertLate;
import no.sosialekommuner.expert.ExpertResumed;
import no.sosialekommuner.expert.ExpertReturned;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What experts do with a request. Whether this viewer may is the caller's to know; everything can be repeated. Each locks the
 * question before the request, as replies do.
 */
@Repository
public class DeskWork {

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Desks desks;
    private final RequestClock times;
    private final BrokenPromises promises;
    private final RequestLog log;
    private final Submissions submissions;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    DeskWork(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            RequestClock times,
            BrokenPromises promises,
            RequestLog log,
            Submissions submissions,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.times = times;
        this.promises = promises;
        this.log = log;
        this.submissions = submissions;
        this.moments = moments;
        this.events = events;
    }

    /** From now on it is this expert's to see to, whoever had it. */
    @Transactional
    public void take(ContributionId question, Viewer expert) {
        take(hold(question), expert);
    }

    /**
     * The same, as long as nobody else has been first.
     *
     * @param seen who had it when the expert saw it, or null for nobody
     * @throws Conflict when another one has it by now
     */
    @Transactional
    public void take(ContributionId question, @Nullable MemberId seen, Viewer expert) {
        ExpertRequest request = hold(question);
        if (!request.isHeldBy(expert.id()) && !Objects.equals(request.holder(), seen)) {
            throw Conflict.withState("Somebody else was first");
        }
        take(request, expert);
    }

    private void take(ExpertRequest request, Viewer expert) {
        if (!request.isHeldBy(expert.id())) {
            requests.give(request.question(), expert.id());
            log.add(request.question(), Deed.TAKEN, line(request, expert));
        }
    }

    /** @param note why, or the empty text */
    @Transactional
    public void hand(ContributionId question, MemberId to, String note, Viewer by) {
        ExpertRequest request = hold(question);
        if (!request.isHeldBy(to)) {
            requests.give(question, to);
            log.add(question, Deed.HANDED, line(request, by).to(to).says(note));
            events.publishEvent(new ExpertHanded(question, to, by.id()));
        }
    }

    /**
     * Another panel, or the hosts, see to it. What was promised stays promised: the due time is not moved.
     *
     * @param to null for the hosts
     */
    @Transactional
    public void move(ContributionId question, @Nullable PanelId to, String note, Viewer by) {
        move(hold(question), to, note, by);
    }

    /** The panel is asked no more: the hosts see to it. Nothing where there is nothing to do any more. */
    @Transactional
    public void giveUp(ContributionId question, Viewer by) {
        requests.hold(question)
                .filter(ExpertRequest::isUnderWay)
                .filter(it -> it.panel() != null)
                .ifPresent(it -> move(it, null, "", by));
    }

    private void move(ExpertRequest request, @Nullable PanelId to, String note, Viewer by) {
        if (Objects.equals(request.panel(), to)) {
            return;
        }
        ExpertRequest settled = times.settle(request, desk(request), moments.now());
        db.sql("update expert.request set panel_id = :to, holder_id = null where contribution_id = :id")
                .param("to", to == null ? null : to.value(), Types.BIGINT)
                .param("id", request.question().value())
                .update();
        log.add(request.question(), Deed.MOVED, line(request, by).says(note).into(to));
        times.next(settled, desks.of(to));
        events.publishEvent(new ExpertAsked(request.question(), to, by.id()));
    }

    /**
     * The asker is to say more, and the clock stands until then.
     *
     * @param words Markdown; they become a reply to the question
     * @param key the second time the same one arrives, nothing more happens
     * @throws Conflict when the clock stands already, or nothing is to be done any more
     */
    @Transactional
    public void askBack(ContributionId question, String words, UUID key, Viewer expert) {
        ExpertRequest request = hold(question);
        if (isAskedBack(question, key)) {
            return;
        }
        if (request.state() != RequestState.OPEN) {
            throw Conflict.withState("The clock does not go");
        }
        Instant now = moments.now();
        late(request, now);
        times.stop(request, RequestState.WAITING, desk(request), now);
        db.sql("""
                        update expert.request set asked_back_id = null, holder_id = coalesce(holder_id, :by)
                         where contribution_id = :id
                        """)
                .param("by", expert.id().value())
                .param("id", question.value())
                .update();
        ReplyId reply = submissions.reply(question, null, words, key, expert);
        db.sql("update expert.request set asked_back_id = ?, asked_back_key = ? where contribution_id = ?")
                .params(reply.value(), key, question.value())
                .update();
        log.add(question, Deed.ASKED_BACK, line(request, expert).due(null));
        events.publishEvent(new ExpertAskedBack(question, expert.id()));
    }

    private boolean isAskedBack(ContributionId question, UUID key) {
        return db.sql(
                        "select exists (select 1 from expert.request r where r.contribution_id = ? and r.asked_back_key = ?)")
                .params(question.value(), key)
                .query(Boolean.class)
                .single();
    }

    private void late(ExpertRequest request, Instant now) {
        if (promises.note(request, now)) {
            events.publishEvent(new ExpertLate(request.question()));
        }
    }

    /** The clock goes again, as the asker has said more, or the expert can do without. */
    @Transactional
    public void resume(ContributionId question, MemberId by) {
        ExpertRequest request = hold(question);
        if (request.state() == RequestState.WAITING) {
            Instant now = moments.now();
            Instant due = times.start(request, desk(request), now);
            log.add(question, Deed.RESUMED, Line.by(by, now, null).due(due));
            events.publishEvent(new ExpertResumed(question, by));
        }
    }

    /** The experts do not answer it; the question stays, for everybody to answer. */
    @Transactional
    public void giveBack(ContributionId question, String why, Viewer expert) {
        ExpertRequest request = hold(question);
        Instant now = moments.now();
        promises.note(request, now);
        times.stop(request, RequestState.RETURNED, desk(request), now);
        log.add(question, Deed.RETURNED, line(request, expert).says(why));
        events.publishEvent(new ExpertReturned(question, expert.id()));
    }

    /** The asker does not need an expert any more, or the question is gone; nothing when that is so already. */
    @Transactional
    public void callOff(ContributionId question, @Nullable MemberId by) {
        requests.hold(question).filter(ExpertRequest::isUnderWay).ifPresent(request -> {
            Instant now = moments.now();
            promises.note(request, now);
            times.stop(request, RequestState.WITHDRAWN, desk(request), now);
            log.add(question, Deed.WITHDRAWN, Line.by(by, now, request.due()));
            events.publishEvent(new ExpertCalledOff(question));
        });
    }

    /** @throws Conflict when nothing is to be done any more */
    private ExpertRequest hold(ContributionId question) {
        ExpertRequest request = requests.holdWithQuestion(question).orElseThrow(NotFound::new);
        if (!request.isUnderWay()) {
            throw Conflict.withState("Nothing is to be done any more");
        }
        return request;
    }

    private Line line(ExpertRequest request, Viewer by) {
        return Line.by(by.id(), moments.now(), request.due());
    }

    private Desk desk(ExpertRequest request) {
        return desks.of(request.panel());
    }
}
