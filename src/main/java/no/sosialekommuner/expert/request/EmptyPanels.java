package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.ExpertAsked;
import no.sosialekommuner.expert.ExpertEscalated;
import no.sosialekommuner.expert.WorkingClock;
import no.sosialekommuner.expert.request.Attendance.DaysAhead;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies with a panel of which nobody is there until the due time goes to its lead or, without, to the hosts. The due time
 * stays. What was asked in confidence stays too: who reads that is the asker's to say.
 */
@Repository
class EmptyPanels {

    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Desks desks;
    private final Attendance attendance;
    private final RequestClock times;
    private final RequestLog log;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    EmptyPanels(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            Attendance attendance,
            RequestClock times,
            RequestLog log,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.attendance = attendance;
        this.times = times;
        this.log = log;
        this.moments = moments;
        this.events = events;
    }

    /** Those that the clock is to look at now and nobody has taken. */
    List<ContributionId> untaken() {
        return db.sql("""
                        select r.contribution_id from expert.request r
                         where r.state = 'OPEN' and r.next_at <= ? and r.holder_id is null and r.panel_id is not null
                         order by r.next_at
                         limit ?
                        """)
                .params(Timestamp.from(moments.now()), AT_ONCE)
                .query((rs, _) -> new ContributionId(rs.getLong(1)))
                .list();
    }

    /** Locks the question before the request, as replies do; leaves alone what somebody else is busy with. */
    @Transactional
    public void handOn(ContributionId question) {
        requests.holdUnlessBusy(question)
                .filter(it -> it.state() == RequestState.OPEN && it.holder() == null && it.panel() != null)
                .ifPresent(this::handOn);
    }

    private void handOn(ExpertRequest request) {
        Instant now = moments.now();
        Instant due = request.due();
        Desk desk = desks.of(request.panel());
        if (due == null || isAnybodyThere(request, desk, now, due)) {
            return;
        }
        MemberId lead = desk.lead();
        if (lead != null && attendance.isThere(request.question(), lead, LocalDate.ofInstant(now, WorkingDays.OSLO))) {
            toLead(request, lead, now);
        } else if (!request.confidential()) {
            toHosts(request, desk, now);
        }
    }

    /** After the due time the day itself counts; a panel without hours is never at work. */
    private boolean isAnybodyThere(ExpertRequest request, Desk desk, Instant now, Instant due) {
        if (desk.calendar().hours().isEmpty()) {
            return false;
        }
        var days = WorkingClock.days(now, due, desk.calendar());
        return days.isEmpty()
                ? attendance.isAnybodyThere(
                        request.question(), request.panel(), moments.nextWorkingDay(desk.calendar()))
                : attendance
                        .most(request.question(), List.of(new DaysAhead(request.panel(), days)))
                        .getFirst()
                        .isPositive();
    }

    private void toLead(ExpertRequest request, MemberId lead, Instant now) {
        requests.give(request.question(), lead);
        log.add(request.question(), Deed.LED, Line.by(null, now, request.due()).to(lead));
        events.publishEvent(new ExpertEscalated(request.question(), lead));
    }

    private void toHosts(ExpertRequest request, Desk desk, Instant now) {
        ExpertRequest settled = times.settle(request, desk, now);
        db.sql("update expert.request set panel_id = null where contribution_id = ?")
                .param(request.question().value())
                .update();
        log.add(request.question(), Deed.MOVED, Line.by(null, now, request.due()));
        times.next(settled, desks.hosts());
        events.publishEvent(new ExpertAsked(request.question(), null, request.asker()));
    }
}
