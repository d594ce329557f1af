package no.sosialekommuner.strategy.evaluate;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.adopt.Edition;
import no.sosialekommuner.strategy.adopt.Editions;
import no.sosialekommuner.text.Markdown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came of plans. */
@Repository
public class Evaluations {

    private final JdbcClient db;
    private final Plans plans;
    private final Editions editions;
    private final Markdown markdown;

    Evaluations(JdbcClient db, Plans plans, Editions editions, Markdown markdown) {
        this.db = db;
        this.plans = plans;
        this.editions = editions;
        this.markdown = markdown;
    }

    /** Of all editions, newest first. */
    List<Evaluation> of(ContributionId plan) {
        Map<Long, Map<Long, Figure>> figures = figures(plan);
        return db.sql("""
                        select v.id, v.edition, v.evaluated_on, v.learned, v.html, v.html_version, v.next_on, %s
                          from strategy.evaluation v
                          left join member.profile writer on writer.id = v.written_by
                         where v.plan_id = ?
                         order by v.edition desc, v.evaluated_on desc
                        """.formatted(Colleague.columns("writer")))
                .param(plan.value())
                .query((rs, _) -> new Evaluation(
                        rs.getLong("id"),
                        rs.getInt("edition"),
                        rs.getObject("evaluated_on", LocalDate.class),
                        markdown.html(rs.getString("html"), rs.getInt("html_version"), rs.getString("learned")),
                        rs.getObject("next_on", LocalDate.class),
                        Colleague.in(rs, "writer"),
                        figures.getOrDefault(rs.getLong("id"), Map.of())))
                .list();
    }

    private Map<Long, Map<Long, Figure>> figures(ContributionId plan) {
        Map<Long, Map<Long, Figure>> figures = new HashMap<>();
        db.sql("""
                        select f.evaluation_id, f.row_id, f.figure, f.comment
                          from strategy.evaluation v
                          join strategy.evaluation_figure f on f.evaluation_id = v.id
                         where v.plan_id = ?
                        """).param(plan.value()).query(rs -> {
            figures.computeIfAbsent(rs.getLong("evaluation_id"), _ -> new LinkedHashMap<>())
                    .put(rs.getLong("row_id"), new Figure(rs.getBigDecimal("figure"), rs.getString("comment")));
        });
        return figures;
    }

    /**
     * Written down; the same edition on the same day again replaces what was said before. The plan is looked at again on the
     * day that was chosen, or is written anew.
     */
    @Transactional
    public void write(Edition edition, EvaluationForm form, List<Goal> goals, Viewer by) {
        plans.holdWhole(edition.plan());
        long id = db.sql("""
                        insert into strategy.evaluation
                               (plan_id, edition, evaluated_on, learned, html, html_version, next_on, written_by)
                        values (:plan, :edition, :on, :learned, :html, :htmlVersion, :next, :by)
                        on conflict (plan_id, edition, evaluated_on) do update
                           set learned = excluded.learned, html = excluded.html, html_version = excluded.html_version,
                               next_on = excluded.next_on, written_by = excluded.written_by, written_at = now()
                        returning id
                        """)
                .param("plan", edition.plan().value())
                .param("edition", edition.number())
                .param("on", form.day().orElseThrow())
                .param("learned", form.learned())
                .param("html", markdown.render(form.learned()).html())
                .param("htmlVersion", Markdown.VERSION)
                .param("next", form.again().orElse(null), Types.DATE)
                .param("by", by.id().value())
                .query(Long.class)
                .single();
        goals.forEach(goal -> put(id, goal, form));
        form.again()
                .ifPresentOrElse(
                        day -> editions.evaluateAgain(edition, day), () -> editions.beginNext(edition.plan(), by));
    }

    private void put(long evaluation, Goal goal, EvaluationForm form) {
        db.sql("""
                        insert into strategy.evaluation_figure (evaluation_id, row_id, figure, comment)
                        values (:evaluation, :row, :figure, :comment)
                        on conflict (evaluation_id, row_id) do update
                           set figure = excluded.figure, comment = excluded.comment
                        """)
                .param("evaluation", evaluation)
                .param("row", goal.row())
                .param("figure", form.number(goal).orElse(null), Types.NUMERIC)
                .param("comment", form.line(goal))
                .update();
    }
}
