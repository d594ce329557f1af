package no.sosialekommuner.expert.request;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.expert.IncomingRequest;
import no.sosialekommuner.expert.PanelId;
import no.sosialekommuner.expert.WorkingClock;
import no.sosialekommuner.expert.request.Desks.Desk;
import no.sosialekommuner.expert.request.RequestLog.Line;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in requests with their past. The caller holds a transaction. */
@Repository
public class RequestIntake {

    private final JdbcClient db;
    private final Desks desks;
    private final ExpertRequests requests;
    private final RequestClock times;
    private final RequestLog log;

    RequestIntake(JdbcClient db, Desks desks, ExpertRequests requests, RequestClock times, RequestLog log) {
        this.db = db;
        this.desks = desks;
        this.requests = requests;
        this.times = times;
        this.log = log;
    }

    /** Nothing where the question is not there, or asks already. */
    public void take(IncomingRequest incoming) {
        PanelId panel = panel(incoming.panel());
        Desk desk = desks.of(panel);
        if (!insert(incoming, desk)) {
            return;
        }
        ContributionId question = incoming.question();
        Instant asked = incoming.asked();
        ExpertRequest request = requests.require(question);
        Instant due = times.start(request, desk, asked);
        log.add(question, Deed.ASKED, Line.by(request.asker(), asked, null).due(due));
        if (incoming.holder() != null) {
            requests.give(question, incoming.holder());
            log.add(question, Deed.TAKEN, Line.by(incoming.holder(), asked.plusSeconds(60), due));
        }
        Instant then = WorkingClock.due(asked, incoming.after(), desk.calendar());
        switch (RequestState.valueOf(incoming.state())) {
            case WAITING -> stand(requests.require(question), desk, then, incoming.holder());
            case ANSWERED -> answered(requests.require(question), incoming, desk, then);
            case RETURNED -> {
                times.stop(requests.require(question), RequestState.RETURNED, desk, then);
                log.add(
                        question,
                        Deed.RETURNED,
                        Line.by(incoming.holder(), then, due).says(incoming.note()));
            }
            default -> {}
        }
    }

    private boolean insert(IncomingRequest incoming, Desk desk) {
        Timestamp asked = Timestamp.from(incoming.asked());
        return db.sql("""
                        insert into expert.request
                               (contribution_id, panel_id, organisation_id, asker_id, state, confidential, asked_at, promise_minutes,
                                running_since, due_at)
                        select c.id, :panel, p.organisation_id, p.id, 'OPEN', s.kind = 'COUNSEL', :asked, :promise, :asked, :asked
                          from contribution.published c
                          join space.entrance s on s.id = c.space_id
                          join member.profile p on p.id = c.author_id
                         where c.id = :id
                        on conflict do nothing
                        """)
                        .param(
                                "panel",
                                desk.panel() == null ? null : desk.panel().value(),
                                Types.BIGINT)
                        .param("asked", asked)
                        .param("promise", Math.toIntExact(desk.promise().toMinutes()))
                        .param("id", incoming.question().value())
                        .update()
                > 0;
    }

    private void stand(ExpertRequest request, Desk desk, Instant at, @Nullable MemberId by) {
        times.stop(request, RequestState.WAITING, desk, at);
        db.sql("""
                        update expert.request r
                           set asked_back_id = (select max(s.id) from contribution.said s where s.contribution_id = r.contribution_id)
                         where r.contribution_id = ?
                        """).param(request.question().value()).update();
        log.add(
                request.question(),
                Deed.ASKED_BACK,
                Line.by(by, at, request.due()).due(null));
    }

    /** The holder's first reply to the question itself. */
    private Optional<Written> written(IncomingRequest incoming) {
        return db.sql("""
                        select s.id, s.created_at from contribution.said s
                         where s.contribution_id = :id and s.author_id = :by and s.parent_id is null
                         order by s.id
                         limit 1
                        """)
                .param("id", incoming.question().value())
                .param(
                        "by",
                        incoming.holder() == null ? null : incoming.holder().value(),
                        Types.BIGINT)
                .query((rs, _) -> new Written(
                        rs.getLong("id"), rs.getTimestamp("created_at").toInstant()))
                .optional();
    }

    private record Written(long id, Instant at) {}

    /** @param then when, if no reply tells */
    private void answered(ExpertRequest request, IncomingRequest incoming, Desk desk, Instant then) {
        Optional<Written> answer = written(incoming);
        Instant at = answer.map(Written::at).orElse(then);
        boolean kept = request.due() == null || !at.isAfter(request.due());
        db.sql("""
                        update expert.request r
                           set state = 'ANSWERED', answered_at = :at, kept = :kept, used_seconds = :used, running_since = null,
                               next_at = null, answer_id = :answer
                         where r.contribution_id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("kept", kept)
                .param(
                        "used",
                        Math.toIntExact(RequestClock.used(request, desk, at).toSeconds()))
                .param("answer", answer.map(Written::id).orElse(null), Types.BIGINT)
                .param("id", request.question().value())
                .update();
        if (!kept) {
            log.add(
                    request.question(),
                    Deed.LATE,
                    Line.by(null, request.due() == null ? at : request.due(), request.due()));
        }
        log.add(request.question(), Deed.ANSWERED, Line.by(incoming.holder(), at, request.due()));
    }

    private @Nullable PanelId panel(String slug) {
        return slug.isEmpty()
                ? null
                : new PanelId(db.sql("select p.id from expert.panel p where p.slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single());
    }
}
