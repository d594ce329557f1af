package no.sosialekommuner.strategy;

import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Guides;
import no.sosialekommuner.strategy.IncomingPlan.IncomingChapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in plans that were written elsewhere. Nobody is told of who has which chapter. */
@Component
public class PlanIntake {

    private final JdbcClient db;
    private final Guides guides;
    private final PlanStarts starts;
    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanRows rows;
    private final Composition composition;

    PlanIntake(
            JdbcClient db,
            Guides guides,
            PlanStarts starts,
            Plans plans,
            PlanChapters chapters,
            PlanRows rows,
            Composition composition) {
        this.db = db;
        this.guides = guides;
        this.starts = starts;
        this.plans = plans;
        this.chapters = chapters;
        this.rows = rows;
        this.composition = composition;
    }

    /** Once: a plan that is there already stays as it is. */
    @Transactional
    public void take(IncomingPlan incoming) {
        ContributionId id = incoming.id();
        if (!starts.add(id, guides.current(incoming.guide()), incoming.language(), incoming.author())) {
            return;
        }
        plans.hold(id);
        incoming.chapters().forEach(it -> chapter(id, it));
        Plan plan = plans.requireWritable(id, incoming.author());
        incoming.chapters().stream()
                .filter(it -> !it.text().isEmpty())
                .forEach(it -> composition.renew(plan, chapters.require(id, it.key()), it.editor()));
    }

    private void chapter(ContributionId plan, IncomingChapter it) {
        if (!it.text().isEmpty()) {
            chapters.put(plan, it.key(), it.text(), it.editor().id());
            chapters.touch(plan, it.key(), it.editor().id());
        }
        chapters.put(plan, it.key(), it.status());
        if (it.assigned() != null) {
            db.sql("update strategy.chapter set assigned_to = ? where plan_id = ? and key = ?")
                    .params(it.assigned().id().value(), plan.value(), it.key())
                    .update();
        }
        it.answers()
                .forEach((question, text) -> db.sql("""
                        insert into strategy.answer (plan_id, chapter, question, text, edited_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                plan.value(),
                                it.key(),
                                question,
                                text,
                                it.editor().id().value())
                        .update());
        it.ticks()
                .forEach(item -> db.sql("""
                        insert into strategy.tick (plan_id, chapter, item, ticked_by) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(plan.value(), it.key(), item, it.editor().id().value())
                        .update());
        it.rows()
                .forEach((table, all) -> all.forEach(cells -> rows.add(
                        plan,
                        it.key(),
                        table,
                        cells,
                        UUID.randomUUID(),
                        it.editor().id())));
    }
}
