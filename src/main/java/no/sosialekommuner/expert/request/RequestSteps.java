package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.calendar.WorkingDays;
import no.sosialekommuner.expert.ExpertEscalated;
import no.sosialekommuner.expert.ExpertLate;
import no.sosialekommuner.expert.ExpertRemembered;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clock does by itself: reminds at half time, asks the next member at three quarters and the lead at seven eighths,
 * and says that it is late; reminds the asker who must say more. Each happens once, however many nodes look at the same moment: who looks holds the row.
 */
@Repository
class RequestSteps {

    private static final int AT_ONCE = 20;

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Desks desks;
    private final Attendance attendance;
    private final RequestClock times;
    private final BrokenPromises promises;
    private final StandingRequests standing;
    private final RequestLog log;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    RequestSteps(
            JdbcClient db,
            ExpertRequests requests,
            Desks desks,
            Attendance attendance,
            RequestClock times,
            BrokenPromises promises,
            StandingRequests standing,
            RequestLog log,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.desks = desks;
        this.attendance = attendance;
        this.times = times;
        this.promises = promises;
        this.standing = standing;
        this.log = log;
        this.moments = moments;
        this.events = events;
    }

    /** Takes some of those whose time has come; how many it took. What another node is busy with is left to that. */
    @Transactional
    int take() {
        Instant now = moments.now();
        List<ExpertRequest> due = db.sql("select " + ExpertRequest.COLUMNS + """
                          from expert.request r
                         where r.state in ('OPEN', 'WAITING') and r.next_at <= :now
                         order by r.next_at
                         limit :most
                           for no key update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("most", AT_ONCE)
                .query((rs, _) -> ExpertRequest.of(rs))
                .list();
        due.forEach(it -> step(it, now));
        return due.size();
    }

    private void step(ExpertRequest request, Instant now) {
        if (request.state() == RequestState.WAITING) {
            standing.step(request, now);
        } else {
            Desk desk = desks.of(request.panel());
            if (request.reminded() == null && isUsed(request, 1, 2, desk, now)) {
                remind(request, now);
            }
            if (request.escalated() < 1 && isUsed(request, 3, 4, desk, now)) {
                passOn(request, now);
            }
            if (request.escalated() < 2 && isUsed(request, 7, 8, desk, now)) {
                tellLead(request, desk, now);
            }
            if (promises.note(request, now)) {
                events.publishEvent(new ExpertLate(request.question()));
            }
            times.next(requests.require(request.question()), desk);
        }
    }

    private static boolean isUsed(ExpertRequest request, int part, int of, Desk desk, Instant now) {
        Instant since = request.runningSince();
        Instant due = request.due();
        return since != null
                && due != null
                && !RequestClock.at(request, part, of, since, due, desk).isAfter(now);
    }

    /** Whoever has taken it; as long as nobody has, all who are there. */
    private void remind(ExpertRequest request, Instant now) {
        MemberId holder = request.holder();
        List<MemberId> to =
                holder == null ? attendance.there(request.question(), request.panel(), day(now)) : List.of(holder);
        set("reminded_at = :now", request, now);
        log.add(
                request.question(),
                Deed.REMINDED,
                Line.by(null, now, request.due()).to(holder));
        events.publishEvent(new ExpertRemembered(request.question(), to));
    }

    private void passOn(ExpertRequest request, Instant now) {
        Optional<MemberId> next = attendance.next(request.question(), request.panel(), day(now), request.holder());
        set("escalated = 1", request, now);
        next.ifPresent(to -> {
            requests.give(request.question(), to);
            log.add(
                    request.question(),
                    Deed.PASSED_ON,
                    Line.by(null, now, request.due()).to(to));
            events.publishEvent(new ExpertEscalated(request.question(), to));
        });
    }

    /** The panel's lead; the hosts where it has none, the lead is not there, or is the one who asks. */
    private void tellLead(ExpertRequest request, Desk desk, Instant now) {
        MemberId lead = desk.lead();
        MemberId named = lead != null && attendance.isThere(request.question(), lead, day(now)) ? lead : null;
        List<MemberId> told = named == null ? attendance.there(request.question(), null, day(now)) : List.of(named);
        set("escalated = 2", request, now);
        log.add(
                request.question(),
                Deed.TOLD_LEAD,
                Line.by(null, now, request.due()).to(named));
        told.forEach(it -> events.publishEvent(new ExpertEscalated(request.question(), it)));
    }

    private void set(String what, ExpertRequest request, Instant now) {
        db.sql("update expert.request set " + what + " where contribution_id = :id")
                .param("id", request.question().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.OSLO);
    }
}
