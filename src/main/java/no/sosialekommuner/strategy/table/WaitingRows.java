package no.sosialekommuner.strategy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import org.springframework.stereotype.Component;

/** The rows in which something is typed that is not saved yet, of all that a page sends. */
@Component
public class WaitingRows {

    private final PlanGuides guides;
    private final PlanRows rows;

    WaitingRows(PlanGuides guides, PlanRows rows) {
        this.guides = guides;
        this.rows = rows;
    }

    public List<RowEdit> of(Plan plan, PlanChapter chapter, Map<String, String> sent) {
        if (sent.keySet().stream().noneMatch(SentRow::isCell)) {
            return List.of();
        }
        List<PlanRow> filled = rows.of(plan.id(), chapter.key());
        List<RowEdit> waiting = new ArrayList<>();
        for (Table table : guides.of(plan, chapter).tables()) {
            SentRow added = SentRow.of(table, null, sent);
            if (added.isChanged()) {
                waiting.add(RowEdit.waiting(table.key(), null, added));
            }
            filled.stream().filter(it -> it.table().equals(table.key())).forEach(row -> {
                SentRow changed = SentRow.of(table, row.id(), sent);
                if (changed.isChanged()) {
                    waiting.add(RowEdit.waiting(table.key(), row.id(), changed));
                }
            });
        }
        return waiting;
    }
}
