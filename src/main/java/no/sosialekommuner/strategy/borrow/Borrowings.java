package no.sosialekommuner.strategy.borrow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRows;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.strategy.chapter.ExampleTexts;
import no.sosialekommuner.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what others wrote. The credit stands in the text itself, where everybody sees it; here is who took what. */
@Repository
class Borrowings {

    private final JdbcClient db;
    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanGuides guides;
    private final PlanRows rows;
    private final Lending lending;
    private final ExampleTexts examples;
    private final Composition composition;
    private final Texts texts;

    Borrowings(
            JdbcClient db,
            Plans plans,
            PlanChapters chapters,
            PlanGuides guides,
            PlanRows rows,
            Lending lending,
            ExampleTexts examples,
            Composition composition,
            Texts texts) {
        this.db = db;
        this.plans = plans;
        this.chapters = chapters;
        this.guides = guides;
        this.rows = rows;
        this.lending = lending;
        this.examples = examples;
        this.composition = composition;
        this.texts = texts;
    }

    /**
     * Puts the text into what the viewer has not saved of the chapter, with a line that says whose it is; rows of tables, where
     * they are wanted, into the plan itself. Names of people stay where they belong.
     */
    @Transactional
    void take(Plan plan, String key, Lent lent, boolean withRows, Viewer by) {
        plans.hold(plan.id());
        PlanChapter chapter = chapters.require(plan.id(), key);
        String credit = texts.text(
                plan.language(), "strategy.borrow.credit", lent.organisation(), lent.title(), lent.address());
        examples.add(plan, key, lent.text().strip() + "\n\n" + credit, by);
        if (withRows && take(plan, chapter, lent, by)) {
            chapters.touch(plan.id(), key, by.id());
            composition.renew(plan, chapter, by);
        }
        db.sql("""
                        insert into strategy.borrowing (plan_id, chapter, contribution_id, owner, title, borrowed_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (plan_id, chapter, contribution_id) do update
                           set borrowed_by = excluded.borrowed_by, borrowed_at = now()
                        """)
                .params(
                        plan.id().value(),
                        key,
                        lent.from().value(),
                        lent.organisation(),
                        lent.title(),
                        by.id().value())
                .update();
    }

    private boolean take(Plan plan, PlanChapter chapter, Lent lent, Viewer by) {
        Map<String, List<Map<String, String>>> found = lending.rows(lent, chapter.key());
        List<Table> filled = guides.of(plan, chapter).tables().stream()
                .filter(table -> found.containsKey(table.key()))
                .toList();
        filled.forEach(table -> found.getOrDefault(table.key(), List.of())
                .forEach(cells -> rows.add(
                        plan.id(), chapter.key(), table.key(), fitting(table, cells), UUID.randomUUID(), by.id())));
        return !filled.isEmpty();
    }

    /** What this plan's table has a column for, without people. */
    private static Map<String, String> fitting(Table table, Map<String, String> cells) {
        Map<String, String> fitting = new HashMap<>();
        table.columns().stream()
                .filter(it -> it.kind() != Column.Kind.MEMBER && cells.containsKey(it.key()))
                .forEach(it -> fitting.put(it.key(), cells.get(it.key())));
        return fitting;
    }
}
