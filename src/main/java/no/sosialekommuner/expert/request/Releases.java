package no.sosialekommuner.expert.request;

import java.sql.Date;
import java.time.Instant;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.ExpertEscalated;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody had taken who is not there any more goes on to the next one. The due time stays. */
@Repository
public class Releases {

    private final JdbcClient db;
    private final ExpertRequests requests;
    private final Attendance attendance;
    private final RequestClock times;
    private final RequestLog log;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    Releases(
            JdbcClient db,
            ExpertRequests requests,
            Attendance attendance,
            RequestClock times,
            RequestLog log,
            Moments moments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.requests = requests;
        this.attendance = attendance;
        this.times = times;
        this.log = log;
        this.moments = moments;
        this.events = events;
    }

    /** Everything that this member has taken. Where nobody else is there, it lies open to the panel. */
    @Transactional
    public void letGo(MemberId member) {
        db.sql("select " + ExpertRequest.COLUMNS + """
                          from expert.request r
                         where r.holder_id = ? and r.state = 'OPEN'
                         order by r.contribution_id
                           for no key update skip locked
                        """)
                .param(member.value())
                .query((rs, _) -> ExpertRequest.of(rs))
                .list()
                .forEach(this::passOn);
    }

    /**
     * What lies with somebody who is away, has left the community, or does not belong to those any more who see to it. Who has
     * taken it while being away keeps it.
     */
    @Transactional
    void letGo() {
        db.sql("select " + ExpertRequest.COLUMNS + """
                          from expert.request r
                         where r.state = 'OPEN' and r.holder_id is not null
                           and (exists (select 1 from expert.absence a
                                         where a.member_id = r.holder_id and cast(:day as date) between a.from_day and a.to_day
                                           and not exists (select 1 from expert.request_log l
                                                            where l.contribution_id = r.contribution_id and l.what = 'TAKEN'
                                                              and l.actor_id = r.holder_id
                                                              and (l.at at time zone 'Europe/Oslo')::date >= a.from_day))
                                or not exists (select 1 from member.profile p where p.id = r.holder_id and p.active)
                                or not exists (select 1 from expert.panelist m
                                                where m.panel_id = r.panel_id and m.member_id = r.holder_id)
                                   and not exists (select 1 from expert.panel l
                                                    where l.id = r.panel_id and l.lead_id = r.holder_id)
                                   and not exists (select 1 from member.host h where h.member_id = r.holder_id))
                         order by r.contribution_id
                           for no key update of r skip locked
                        """)
                .param("day", Date.valueOf(moments.today()))
                .query((rs, _) -> ExpertRequest.of(rs))
                .list()
                .forEach(this::passOn);
    }

    /** Whether somebody is there has changed for this member's panels: the clock looks at what nobody has taken. */
    @Transactional
    public void lookAgain(MemberId member) {
        db.sql("select m.panel_id from expert.panel_member m where m.member_id = ?")
                .param(member.value())
                .query((rs, _) -> new PanelId(rs.getLong(1)))
                .list()
                .forEach(it -> times.lookAgain(it, moments.now()));
    }

    /** The question has moved: whoever has taken it and does not read it there has it no longer. */
    @Transactional
    void moved(ContributionId question) {
        requests.hold(question).filter(it -> it.state() == RequestState.OPEN).ifPresent(it -> {
            MemberId holder = it.holder();
            if (holder != null && !attendance.isThere(question, holder, moments.today())) {
                passOn(it);
            }
            times.lookAgain(question, moments.now());
        });
    }

    private void passOn(ExpertRequest request) {
        Instant now = moments.now();
        MemberId from = request.holder();
        MemberId next = attendance
                .next(request.question(), request.panel(), moments.today(), from)
                .orElse(null);
        requests.give(request.question(), next);
        log.add(
                request.question(),
                Deed.LET_GO,
                Line.by(from, now, request.due()).to(next));
        if (next == null) {
            times.lookAgain(request.question(), now);
        } else {
            events.publishEvent(new ExpertEscalated(request.question(), next));
        }
    }
}
