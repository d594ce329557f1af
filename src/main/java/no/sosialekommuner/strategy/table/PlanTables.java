package no.sosialekommuner.strategy.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.Colleague;
import no.sosialekommuner.strategy.Colleagues;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanChapter;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.PlanRow;
import no.sosialekommuner.strategy.PlanRows;
import org.springframework.stereotype.Component;

/** The tables of chapters as they are filled in. */
@Component
public class PlanTables {

    private final PlanGuides guides;
    private final PlanRows rows;
    private final Colleagues colleagues;

    PlanTables(PlanGuides guides, PlanRows rows, Colleagues colleagues) {
        this.guides = guides;
        this.rows = rows;
        this.colleagues = colleagues;
    }

    public List<FilledTable> of(Plan plan, PlanChapter chapter) {
        List<Table> tables = guides.of(plan, chapter).tables();
        if (tables.isEmpty()) {
            return List.of();
        }
        List<PlanRow> filled = rows.of(plan.id(), chapter.key());
        List<String> names =
                colleagues.of(plan.space()).stream().map(Colleague::name).toList();
        return tables.stream().map(it -> filled(it, filled, names)).toList();
    }

    /** A row that is opened to be changed. */
    public Optional<RowEdit> opened(ContributionId plan, String chapter, long row) {
        return rows.of(plan, chapter).stream()
                .filter(it -> it.id() == row)
                .findFirst()
                .map(RowEdit::open);
    }

    private static FilledTable filled(Table table, List<PlanRow> all, List<String> names) {
        List<PlanRow> own =
                all.stream().filter(it -> it.table().equals(table.key())).toList();
        Map<String, List<String>> proposals = new HashMap<>();
        for (Column column : table.columns()) {
            if (column.kind() == Column.Kind.MEMBER) {
                Stream<String> used =
                        own.stream().map(it -> it.cell(column.key())).filter(it -> !it.isEmpty());
                proposals.put(
                        column.key(),
                        Stream.concat(used, names.stream()).distinct().toList());
            }
        }
        return new FilledTable(table, own, proposals);
    }
}
