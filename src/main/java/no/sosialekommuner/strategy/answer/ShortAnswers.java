package no.sosialekommuner.strategy.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The short answers in plans. Each is saved alone, so that two who answer different questions do not meet. */
@Repository
public class ShortAnswers {

    /** Longest answer, in characters; the database holds the same. */
    public static final int LONGEST = 2_000;

    private final JdbcClient db;
    private final Plans plans;
    private final PlanChapters chapters;

    ShortAnswers(JdbcClient db, Plans plans, PlanChapters chapters) {
        this.db = db;
        this.plans = plans;
        this.chapters = chapters;
    }

    /** Those of a chapter, by the question. */
    public Map<String, ShortAnswer> of(ContributionId plan, String chapter) {
        return db
                .sql("""
                        select a.question, a.text, a.edited_by, p.name, a.edited_at
                          from strategy.answer a
                          left join member.profile p on p.id = a.edited_by
                         where a.plan_id = ? and a.chapter = ?
                        """)
                .params(plan.value(), chapter)
                .query((rs, _) -> new ShortAnswer(
                        rs.getString("question"),
                        rs.getString("text"),
                        MemberId.in(rs, "edited_by"),
                        rs.getString("name"),
                        rs.getTimestamp("edited_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(ShortAnswer::question, Function.identity()));
    }

    /**
     * Saves what was typed where it differs from what stood there.
     *
     * @param was what stood in the field when it was opened
     * @return what somebody else has answered meanwhile: then nothing was saved
     */
    @Transactional
    public Optional<ShortAnswer> save(
            ContributionId plan, String chapter, String question, String was, String typed, Viewer by) {
        if (typed.equals(was)) {
            return Optional.empty();
        }
        plans.hold(plan);
        ShortAnswer now = of(plan, chapter).get(question);
        String text = now == null ? "" : now.text();
        if (text.equals(typed)) {
            return Optional.empty();
        }
        if (now != null && !text.equals(was) && !by.id().equals(now.by())) {
            return Optional.of(now);
        }
        put(plan, chapter, question, typed, by);
        chapters.touch(plan, chapter, by.id());
        return Optional.empty();
    }

    private void put(ContributionId plan, String chapter, String question, String text, Viewer by) {
        if (text.isEmpty()) {
            db.sql("delete from strategy.answer where plan_id = ? and chapter = ? and question = ?")
                    .params(plan.value(), chapter, question)
                    .update();
            return;
        }
        db.sql("""
                        insert into strategy.answer (plan_id, chapter, question, text, edited_by) values (?, ?, ?, ?, ?)
                        on conflict (plan_id, chapter, question) do update
                           set text = excluded.text, edited_by = excluded.edited_by, edited_at = now()
                        """)
                .params(plan.value(), chapter, question, text, by.id().value())
                .update();
    }
}
