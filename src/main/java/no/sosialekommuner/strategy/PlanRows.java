package no.sosialekommuner.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the tables in plans. Who changes them holds the plan. */
@Repository
public class PlanRows {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    PlanRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** All that are shown, in the order of their tables. */
    public List<PlanRow> of(ContributionId plan) {
        return db.sql("""
                        select r.id, r.chapter, r.table_key, r.cells
                          from strategy.table_row r
                         where r.plan_id = ? and r.removed_at is null
                         order by r.chapter, r.table_key, r.position, r.id
                        """).param(plan.value()).query(this::row).list();
    }

    /** Those of one chapter. */
    public List<PlanRow> of(ContributionId plan, String chapter) {
        return db.sql("""
                        select r.id, r.chapter, r.table_key, r.cells
                          from strategy.table_row r
                         where r.plan_id = ? and r.chapter = ? and r.removed_at is null
                         order by r.table_key, r.position, r.id
                        """).params(plan.value(), chapter).query(this::row).list();
    }

    /** Whether it is shown or was removed. */
    public Optional<PlanRow> find(ContributionId plan, long id) {
        return db.sql("""
                        select r.id, r.chapter, r.table_key, r.cells
                          from strategy.table_row r
                         where r.plan_id = ? and r.id = ?
                        """).params(plan.value(), id).query(this::row).optional();
    }

    /** Who changed it last, where that member is still there. */
    public Optional<MemberId> editor(long id) {
        return db.sql("select r.edited_by from strategy.table_row r where r.id = ?")
                .param(id)
                .query((rs, _) -> Optional.ofNullable(MemberId.in(rs, "edited_by")))
                .single();
    }

    /**
     * A row below the others.
     *
     * @param key the second time the same one arrives nothing is added
     */
    public void add(
            ContributionId plan, String chapter, String table, Map<String, String> cells, UUID key, MemberId by) {
        db.sql("""
                        insert into strategy.table_row (plan_id, chapter, table_key, position, cells, edited_by, form_key)
                        select :plan, :chapter, :table, coalesce(max(r.position), 0) + 1, cast(:cells as jsonb), :by, :key
                          from strategy.table_row r
                         where r.plan_id = :plan and r.chapter = :chapter and r.table_key = :table
                        on conflict (plan_id, form_key) do nothing
                        """)
                .param("plan", plan.value())
                .param("chapter", chapter)
                .param("table", table)
                .param("cells", json.writeValueAsString(cells))
                .param("by", by.value())
                .param("key", key)
                .update();
    }

    public void put(long id, Map<String, String> cells, MemberId by) {
        db.sql("""
                        update strategy.table_row
                           set cells = cast(? as jsonb), edited_by = ?, edited_at = now()
                         where id = ?
                        """).params(json.writeValueAsString(cells), by.value(), id).update();
    }

    /** It is shown no longer; once more changes nothing. */
    public void remove(long id) {
        db.sql("update strategy.table_row set removed_at = now() where id = ? and removed_at is null")
                .param(id)
                .update();
    }

    /** It is shown again where it was. */
    public void restore(long id) {
        db.sql("update strategy.table_row set removed_at = null where id = ?")
                .param(id)
                .update();
    }

    /** One place up or down among those that are shown; at the end nothing happens. */
    public void move(PlanRow row, ContributionId plan, boolean up) {
        List<PlanRow> shown = of(plan, row.chapter()).stream()
                .filter(it -> it.table().equals(row.table()))
                .toList();
        int at = shown.stream().map(PlanRow::id).toList().indexOf(row.id());
        int other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= shown.size()) {
            return;
        }
        db.sql("""
                        update strategy.table_row r
                           set position = case r.id when :one then o.position else t.position end
                          from strategy.table_row o, strategy.table_row t
                         where r.id in (:one, :other) and t.id = :one and o.id = :other
                        """).param("one", row.id()).param("other", shown.get(other).id()).update();
    }

    /** @throws NotFound when the plan has no such row */
    public PlanRow require(ContributionId plan, long id) {
        return find(plan, id).orElseThrow(NotFound::new);
    }

    private PlanRow row(ResultSet rs, int number) throws SQLException {
        return new PlanRow(
                rs.getLong("id"),
                rs.getString("chapter"),
                rs.getString("table_key"),
                json.readValue(rs.getString("cells"), CELLS));
    }
}
