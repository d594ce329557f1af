package no.sosialekommuner.feedback.give;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.feedback.FeedbackGiven;
import no.sosialekommuner.feedback.give.TypedInput.TypedRemark;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those who were asked answer. Whoever calls has made sure that the viewer was asked. */
@Repository
class Inputs {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inputs(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    OwnInput own(FeedbackRequest request, Viewer viewer) {
        return db.sql("""
                        select i.answered_at is not null as answered, i.declined_at is not null as declined_is, i.declined,
                               i.draft is not null as begun
                          from feedback.invited i
                         where i.request_id = ? and i.member_id = ?
                        """)
                .params(request.id(), viewer.id().value())
                .query((rs, _) -> new OwnInput(
                        rs.getBoolean("answered"),
                        rs.getBoolean("declined_is"),
                        rs.getString("declined"),
                        rs.getBoolean("begun")))
                .single();
    }

    /** What was typed last: the draft where there is one, else the answer. */
    TypedInput typed(FeedbackRequest request, List<Criterion> criteria, Viewer viewer) {
        Optional<String> draft = db.sql("""
                        select i.draft from feedback.invited i
                         where i.request_id = ? and i.member_id = ? and i.draft is not null
                        """)
                .params(request.id(), viewer.id().value())
                .query(String.class)
                .optional();
        return draft.map(it -> TypedInput.of(it, criteria)).orElseGet(() -> sent(request, criteria, viewer));
    }

    /** Keeps what is typed and not sent; nothing once the time is over. */
    void keep(FeedbackRequest request, TypedInput typed, Viewer viewer) {
        db.sql("""
                        update feedback.invited i
                           set draft = ?
                          from feedback.request r
                         where i.request_id = ? and i.member_id = ? and r.id = i.request_id and r.closed_at is null
                        """).params(typed.kept(), request.id(), viewer.id().value()).update();
    }

    /**
     * Sends the answer, or another one in its place.
     *
     * @param passages of the remarks, in their order; null where one is not tied to a place
     * @throws Conflict when the time is over
     */
    @Transactional
    public void send(
            FeedbackRequest request,
            List<Criterion> criteria,
            TypedInput typed,
            List<@Nullable Passage> passages,
            Viewer viewer) {
        boolean first = begin(request, viewer);
        score(request, criteria, typed, viewer);
        remark(request, typed, passages, viewer);
        if (first) {
            events.publishEvent(new FeedbackGiven(request.id(), viewer.id()));
        }
    }

    /** Says no with a word; what was answered before stays. */
    void decline(FeedbackRequest request, String why, Viewer viewer) {
        db.sql("""
                        update feedback.invited
                           set declined_at = ?, declined = ?
                         where request_id = ? and member_id = ? and answered_at is null
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        why,
                        request.id(),
                        viewer.id().value())
                .update();
    }

    /** The row of the request is held, so that it does not close while the answer is written. */
    private boolean begin(FeedbackRequest request, Viewer viewer) {
        Timestamp now = Timestamp.from(clock.instant());
        boolean open = db.sql("""
                        select r.id from feedback.request r
                         where r.id = ? and r.closed_at is null and r.called_off_at is null and r.closes_at > ?
                           for share
                        """)
                .params(request.id(), now)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!open) {
            throw Conflict.withState("The time for answers is over");
        }
        boolean before = own(request, viewer).answered();
        db.sql("""
                        update feedback.invited
                           set answered_at = coalesce(answered_at, :now), changed_at = :now, draft = null, declined_at = null,
                               declined = '',
                               expert = exists (select 1 from member.expert x where x.member_id = invited.member_id)
                         where request_id = :request and member_id = :member
                        """)
                .param("now", now)
                .param("request", request.id())
                .param("member", viewer.id().value())
                .update();
        return !before;
    }

    private void score(FeedbackRequest request, List<Criterion> criteria, TypedInput typed, Viewer viewer) {
        List<Criterion> scored = criteria.stream()
                .filter(it -> typed.scores().getOrDefault(it.id(), "").matches("[1-5]"))
                .toList();
        db.sql("delete from feedback.score where request_id = ? and member_id = ?")
                .params(request.id(), viewer.id().value())
                .update();
        db.sql("""
                        insert into feedback.score (request_id, member_id, criterion_id, value)
                        select :request, :member, s.criterion, s.value
                          from unnest(cast(:criteria as bigint[]), cast(:values as int[])) as s(criterion, value)
                        """)
                .param("request", request.id())
                .param("member", viewer.id().value())
                .param("criteria", scored.stream().map(Criterion::id).toArray(Long[]::new))
                .param(
                        "values",
                        scored.stream()
                                .map(it -> Integer.valueOf(typed.scores().get(it.id())))
                                .toArray(Integer[]::new))
                .update();
    }

    private void remark(FeedbackRequest request, TypedInput typed, List<@Nullable Passage> passages, Viewer viewer) {
        List<TypedRemark> remarks = typed.remarks();
        db.sql("""
                        delete from feedback.remark
                         where request_id = ? and member_id = ? and id <> all (?) and not (whole and ?)
                        """)
                .params(
                        request.id(),
                        viewer.id().value(),
                        remarks.stream().map(TypedRemark::id).toArray(Long[]::new),
                        !typed.whole().isBlank())
                .update();
        for (int at = 0; at < remarks.size(); at++) {
            write(request, remarks.get(at), passages.get(at), viewer);
        }
        if (!typed.whole().isBlank()) {
            whole(request, typed.whole().strip(), viewer);
        }
    }

    /** A remark that gets other words has not been dealt with yet. */
    private void write(FeedbackRequest request, TypedRemark typed, @Nullable Passage passage, Viewer viewer) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", typed.id());
        values.put("request", request.id());
        values.put("member", viewer.id().value());
        values.put("body", typed.text().strip());
        values.put("quote", passage == null ? null : passage.quote());
        values.put("before", passage == null ? "" : passage.before());
        values.put("after", passage == null ? "" : passage.after());
        int found = db.sql("""
                        update feedback.remark
                           set body = :body, quote = :quote, before = :before, after = :after,
                               verdict = case when body = :body and quote is not distinct from cast(:quote as text) then verdict end,
                               why = case when body = :body and quote is not distinct from cast(:quote as text) then why else '' end,
                               decided_at = case when body = :body and quote is not distinct from cast(:quote as text) then decided_at end
                         where id = :id and request_id = :request and member_id = :member and not whole
                        """).params(values).update();
        if (found == 0) {
            db.sql("""
                            insert into feedback.remark (request_id, member_id, quote, before, after, body)
                            values (:request, :member, :quote, :before, :after, :body)
                            """).params(values).update();
        }
    }

    private void whole(FeedbackRequest request, String body, Viewer viewer) {
        db.sql("""
                        insert into feedback.remark (request_id, member_id, body, whole)
                        values (:request, :member, :body, true)
                        on conflict (request_id, member_id) where whole do update
                           set body = excluded.body, verdict = null, why = '', decided_at = null
                         where remark.body <> excluded.body
                        """)
                .param("request", request.id())
                .param("member", viewer.id().value())
                .param("body", body)
                .update();
    }

    private TypedInput sent(FeedbackRequest request, List<Criterion> criteria, Viewer viewer) {
        boolean answered = own(request, viewer).answered();
        Map<Long, String> scores = new HashMap<>();
        if (answered) {
            criteria.forEach(it -> scores.put(it.id(), TypedInput.UNKNOWN));
        }
        db.sql("select s.criterion_id, s.value from feedback.score s where s.request_id = ? and s.member_id = ?")
                .params(request.id(), viewer.id().value())
                .query((rs, _) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .forEach(it -> scores.put(it.getKey(), it.getValue()));
        List<Sent> remarks = db.sql("""
                        select m.id, m.quote, m.before, m.body, m.whole
                          from feedback.remark m
                         where m.request_id = ? and m.member_id = ?
                         order by m.id
                        """)
                .params(request.id(), viewer.id().value())
                .query((rs, _) -> new Sent(
                        new TypedRemark(
                                rs.getLong("id"),
                                rs.getString("quote") == null ? "" : rs.getString("quote"),
                                rs.getString("before"),
                                rs.getString("body")),
                        rs.getBoolean("whole")))
                .list();
        return new TypedInput(
                scores,
                remarks.stream().filter(it -> !it.whole()).map(Sent::remark).toList(),
                remarks.stream()
                        .filter(Sent::whole)
                        .map(it -> it.remark().text())
                        .findFirst()
                        .orElse(""));
    }

    private record Sent(TypedRemark remark, boolean whole) {}
}
