package no.sosialekommuner.strategy.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Table;
import no.sosialekommuner.strategy.Plan;
import no.sosialekommuner.strategy.PlanGuides;
import no.sosialekommuner.strategy.adopt.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The goals of an edition. Which tables hold goals the guide says by its columns: one called {@code baseline} and one called
 * {@code target}; the first of words names the goal, {@code measure}, {@code unit} and {@code due} say more where they are there.
 */
@Repository
public class Goals {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;
    private final PlanGuides guides;
    private final JsonMapper json;

    Goals(JdbcClient db, PlanGuides guides, JsonMapper json) {
        this.db = db;
        this.guides = guides;
        this.json = json;
    }

    /** In the order of the document. */
    public List<Goal> of(Plan plan, Edition edition) {
        Map<String, Table> tables = guides.of(plan).chapters().stream()
                .flatMap(it -> it.tables().stream())
                .filter(Goals::holdsGoals)
                .collect(Collectors.toMap(Table::key, Function.identity(), (first, _) -> first));
        return db.sql("""
                        select r.row_id, r.table_key, r.cells
                          from strategy.edition_row r
                          join strategy.edition_chapter c on c.plan_id = r.plan_id and c.edition = r.edition and c.key = r.chapter
                         where r.plan_id = ? and r.edition = ? and r.table_key = any (?)
                         order by c.position, r.table_key, r.position, r.row_id
                        """)
                .params(plan.id().value(), edition.number(), tables.keySet().toArray(String[]::new))
                .query((rs, _) -> goal(
                        rs.getLong("row_id"),
                        Objects.requireNonNull(tables.get(rs.getString("table_key"))),
                        json.readValue(rs.getString("cells"), CELLS)))
                .list();
    }

    private static boolean holdsGoals(Table table) {
        return List.of("baseline", "target").stream()
                .allMatch(key -> table.columns().stream()
                        .anyMatch(it -> it.key().equals(key) && it.kind() == Column.Kind.NUMBER));
    }

    private static Goal goal(long row, Table table, Map<String, String> cells) {
        String name = table.columns().stream()
                .filter(it -> it.kind() == Column.Kind.TEXT)
                .map(it -> cells.getOrDefault(it.key(), ""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("–");
        return new Goal(
                row,
                name,
                cells.getOrDefault("measure", ""),
                cells.getOrDefault("unit", ""),
                number(cells.get("baseline")),
                number(cells.get("target")),
                day(cells.get("due")));
    }

    private static @Nullable BigDecimal number(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : new BigDecimal(cell);
    }

    private static @Nullable LocalDate day(@Nullable String cell) {
        try {
            return cell == null || cell.isBlank() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
