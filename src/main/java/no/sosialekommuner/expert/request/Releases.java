package no.sosialekommuner.expert.request;

import java.time.Instant;
import java.util.List;
import no.sosialekommuner.expert.ExpertEscalated;
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
    private final Attendance attendance;
    private final RequestLog log;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    Releases(JdbcClient db, Attendance attendance, RequestLog log, Moments moments, ApplicationEventPublisher events) {
        this.db = db;
        this.attendance = attendance;
        this.log = log;
        this.moments = moments;
        this.events = events;
    }

    /** Everything that this member has taken. Where nobody else is there, it lies open to the panel. */
    @Transactional
    public void letGo(MemberId member) {
        held(member).forEach(it -> passOn(it, member));
    }

    /** What lies with somebody whose absence has begun; for a round each day. */
    @Transactional
    public void letGoOfAbsent() {
        db.sql("""
                        select distinct r.holder_id
                          from expert.request r
                          join expert.absence a on a.member_id = r.holder_id and cast(? as date) between a.from_day and a.to_day
                         where r.state = 'OPEN'
                        """)
                .param(java.sql.Date.valueOf(moments.today()))
                .query((rs, _) -> new MemberId(rs.getLong(1)))
                .list()
                .forEach(this::letGo);
    }

    private List<ExpertRequest> held(MemberId member) {
        return db.sql("select " + ExpertRequest.COLUMNS + """
                          from expert.request r
                         where r.holder_id = ? and r.state = 'OPEN'
                         order by r.contribution_id
                           for no key update skip locked
                        """)
                .param(member.value())
                .query((rs, _) -> ExpertRequest.of(rs))
                .list();
    }

    private void passOn(ExpertRequest request, MemberId from) {
        Instant now = moments.now();
        MemberId next = attendance
                .next(request.question(), request.panel(), moments.today(), from)
                .orElse(null);
        db.sql("update expert.request set holder_id = ? where contribution_id = ?")
                .param(1, next == null ? null : next.value(), java.sql.Types.BIGINT)
                .param(2, request.question().value())
                .update();
        log.add(
                request.question(),
                Deed.LET_GO,
                Line.by(from, now, request.due()).to(next));
        if (next != null) {
            events.publishEvent(new ExpertEscalated(request.question(), next));
        }
    }
}
