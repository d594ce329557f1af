package no.sosialekommuner.organisation.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register, as imports write them. */
@Repository
public class RegisterRows {

    /** Any number that no other lock of ours has. */
    private static final long LOCK = 8_530_417_021L;

    private final JdbcClient db;

    RegisterRows(JdbcClient db) {
        this.db = db;
    }

    /** Lets one import at a time through, whichever node runs it; the others wait until its transaction ends. */
    public void lock() {
        db.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(_ -> {});
    }

    /** Inserts the organisation, or updates what the row says of it where that is another thing than before. */
    public Outcome put(RegisterRow row) {
        Map<String, @Nullable Object> values = new HashMap<>(row.columns());
        values.put("number", row.number());
        values.put("kind", row.kind().name());
        values.putIfAbsent("official_name", row.columns().get("name"));
        Set<String> said = row.columns().keySet();
        return db.sql("""
                        insert into organisation.organisation as o (%s)
                        values (%s)
                        on conflict (number) do update
                           set kind = excluded.kind, %s, updated_at = now()
                         where (o.kind, %s) is distinct from (excluded.kind, %s)
                        returning xmax = 0 as inserted
                        """.formatted(
                                list(values.keySet(), ""),
                                list(values.keySet(), ":"),
                                said.stream()
                                        .map(column -> column + " = excluded." + column)
                                        .collect(Collectors.joining(", ")),
                                list(said, "o."),
                                list(said, "excluded.")))
                .params(values)
                // Only a row that was not there before has never been written over.
                .query((rs, _) -> rs.getBoolean("inserted") ? Outcome.INSERTED : Outcome.UPDATED)
                .optional()
                .orElse(Outcome.UNCHANGED);
    }

    /** Sets what follows from all rows together: which names are shared, and how many live in a county. */
    public void settle() {
        db.sql("""
                update organisation.organisation o
                   set name_shared = s.shared
                  from (select n.id, count(*) over (partition by n.kind, lower(n.name)) > 1 as shared
                          from organisation.organisation n) s
                 where s.id = o.id
                   and s.shared <> o.name_shared
                """).update();
        db.sql("""
                update organisation.organisation o
                   set population = s.population, population_year = s.population_year
                  from (select m.county_number, m.population_year, sum(m.population) as population,
                               max(m.population_year) over (partition by m.county_number) as newest
                          from organisation.organisation m
                         where m.kind = 'MUNICIPALITY'
                           and m.population_year is not null
                         group by m.county_number, m.population_year) s
                 where o.kind = 'COUNTY'
                   and o.number = s.county_number
                   and s.population_year = s.newest
                   and (o.population, o.population_year) is distinct from (s.population, s.population_year)
                """).update();
    }

    private static String list(Set<String> columns, String prefix) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
