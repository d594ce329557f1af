package no.sosialekommuner.strategy.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.strategy.Composition;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanChapters;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import no.sosialekommuner.strategy.Plans;
import no.sosialekommuner.web.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes rows; each cell alone, so that two who change different ones do not meet. */
@Component
class RowWriting {

    /** More than these is no table that anybody reads. */
    private static final int MOST = 200;

    private final Plans plans;
    private final PlanChapters chapters;
    private final PlanRows rows;
    private final Composition composition;

    RowWriting(Plans plans, PlanChapters chapters, PlanRows rows, Composition composition) {
        this.plans = plans;
        this.chapters = chapters;
        this.rows = rows;
        this.composition = composition;
    }

    /** @throws Invalid when there are too many, or the document would be too long */
    @Transactional
    public void add(Plan plan, PlanChapter chapter, String table, Map<String, String> cells, UUID key, Viewer by) {
        plans.hold(plan.id());
        long there = rows.of(plan.id(), chapter.key()).stream()
                .filter(it -> it.table().equals(table))
                .count();
        if (there >= MOST) {
            throw new Invalid("text", "strategy.table.fault.many");
        }
        rows.add(plan.id(), chapter.key(), table, filled(cells), key, by.id());
        changed(plan, chapter, by);
    }

    /**
     * @param was what was stored when it was opened
     * @return what somebody else has stored in the same cells meanwhile: then nothing was saved
     * @throws Invalid when the document would be too long
     */
    @Transactional
    public Map<String, String> change(
            Plan plan, PlanChapter chapter, long id, Map<String, String> was, Map<String, String> cells, Viewer by) {
        plans.hold(plan.id());
        PlanRow row = rows.require(plan.id(), id);
        MemberId editor = rows.editor(id).orElse(null);
        Map<String, String> next = new HashMap<>(row.cells());
        Map<String, String> theirs = new LinkedHashMap<>();
        cells.forEach((column, typed) -> {
            String before = was.getOrDefault(column, "");
            String now = row.cell(column);
            if (!typed.equals(before)) {
                if (now.equals(before) || now.equals(typed) || Objects.equals(editor, by.id())) {
                    next.put(column, typed);
                } else {
                    theirs.put(column, now);
                }
            }
        });
        if (theirs.isEmpty()) {
            rows.restore(id);
            rows.put(id, filled(next), by.id());
            changed(plan, chapter, by);
        }
        return theirs;
    }

    @Transactional
    public void remove(Plan plan, PlanChapter chapter, long id, Viewer by) {
        plans.hold(plan.id());
        rows.remove(rows.require(plan.id(), id).id());
        changed(plan, chapter, by);
    }

    @Transactional
    public void restore(Plan plan, PlanChapter chapter, long id, Viewer by) {
        plans.hold(plan.id());
        rows.restore(rows.require(plan.id(), id).id());
        changed(plan, chapter, by);
    }

    @Transactional
    public void move(Plan plan, PlanChapter chapter, long id, boolean up, Viewer by) {
        plans.hold(plan.id());
        rows.move(rows.require(plan.id(), id), plan.id(), up);
        changed(plan, chapter, by);
    }

    private void changed(Plan plan, PlanChapter chapter, Viewer by) {
        chapters.touch(plan.id(), chapter.key(), by.id());
        composition.renew(plan, chapter, by);
    }

    private static Map<String, String> filled(Map<String, String> cells) {
        Map<String, String> filled = new HashMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
