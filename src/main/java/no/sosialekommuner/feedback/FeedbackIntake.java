package no.sosialekommuner.feedback;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.sosialekommuner.contribution.Bodies;
import no.sosialekommuner.contribution.passage.Passage;
import no.sosialekommuner.contribution.passage.QuotedText;
import no.sosialekommuner.feedback.IncomingFeedback.Answer;
import no.sosialekommuner.feedback.IncomingFeedback.Remark;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes in rounds of feedback that come from elsewhere. Nobody is told of them. */
@Repository
public class FeedbackIntake {

    private final JdbcClient db;
    private final Bodies bodies;
    private final Clock clock;

    FeedbackIntake(JdbcClient db, Bodies bodies, Clock clock) {
        this.db = db;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Transactional
    public void take(IncomingFeedback round) {
        Bodies.Text text = bodies.require(round.contribution());
        long request = request(round, text);
        List<Long> criteria = new ArrayList<>();
        round.weights()
                .forEach((name, weight) -> criteria.add(db.sql("""
                        insert into feedback.criterion (request_id, position, name, weight) values (?, ?, ?, ?) returning id
                        """)
                        .params(request, criteria.size() + 1, name, weight)
                        .query(Long.class)
                        .single()));
        db.sql(
                        "insert into feedback.invited (request_id, member_id) select ?, i.id from unnest(cast(? as bigint[])) as i(id)")
                .params(request, round.asked().stream().map(MemberId::value).toArray(Long[]::new))
                .update();
        round.answers().forEach(it -> answer(request, round, it, criteria, text));
    }

    private long request(IncomingFeedback round, Bodies.Text text) {
        Timestamp closes = Timestamp.from(round.closesAt());
        boolean over = !round.closesAt().isAfter(clock.instant());
        return db.sql("""
                        insert into feedback.request
                               (contribution_id, asker_id, version, title, body, html, html_version, question, named,
                                expert_weight, created_at, closes_at, closed_at, outcome)
                        select :contribution, :asker, :version, :title, :body, :html, :htmlVersion, :question, :named,
                               max(w.version), :asked, :closes, cast(:closed as timestamptz), :outcome
                          from feedback.expert_weight w
                        returning id
                        """)
                .param("contribution", round.contribution().value())
                .param("asker", round.asker().value())
                .param("version", text.version())
                .param("title", text.title())
                .param("body", text.body())
                .param("html", text.html())
                .param("htmlVersion", Markdown.VERSION)
                .param("question", round.question())
                .param("named", round.named())
                .param("asked", Timestamp.from(round.askedAt()))
                .param("closes", closes)
                .param("closed", over ? closes : null, Types.TIMESTAMP)
                .param("outcome", round.outcome())
                .query(Long.class)
                .single();
    }

    private void answer(long request, IncomingFeedback round, Answer answer, List<Long> criteria, Bodies.Text text) {
        db.sql("""
                        update feedback.invited
                           set answered_at = :at, changed_at = :at,
                               expert = exists (select 1 from member.expert x where x.member_id = invited.member_id)
                         where request_id = :request and member_id = :member
                        """)
                .param("at", Timestamp.from(round.askedAt().plusSeconds(86_400)))
                .param("request", request)
                .param("member", answer.by().value())
                .update();
        for (int at = 0; at < criteria.size(); at++) {
            int value = answer.scores().get(at);
            if (value > 0) {
                db.sql("insert into feedback.score (request_id, member_id, criterion_id, value) values (?, ?, ?, ?)")
                        .params(request, answer.by().value(), criteria.get(at), value)
                        .update();
            }
        }
        answer.remarks().forEach(it -> remark(request, answer.by(), it, text));
    }

    private void remark(long request, MemberId by, Remark remark, Bodies.Text text) {
        @Nullable
        Passage passage = QuotedText.of(text.html())
                .find(remark.quote(), "", text.version())
                .orElse(null);
        db.sql("""
                        insert into feedback.remark
                               (request_id, member_id, quote, before, after, body, verdict, why, decided_at)
                        values (:request, :member, :quote, :before, :after, :body, cast(:verdict as text), :why,
                                case when cast(:verdict as text) is not null then now() end)
                        """)
                .param("request", request)
                .param("member", by.value())
                .param("quote", passage == null ? null : passage.quote())
                .param("before", passage == null ? "" : passage.before())
                .param("after", passage == null ? "" : passage.after())
                .param("body", remark.body())
                .param("verdict", remark.treatment().isEmpty() ? null : remark.treatment())
                .param("why", remark.why())
                .update();
    }
}
