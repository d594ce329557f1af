package no.sosialekommuner.taxonomy.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of facets and tags as the log knows them: by column. */
@Repository
class Rows {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private static final Map<String, String> TABLES = Map.of("facet", "taxonomy.facet", "tag", "taxonomy.tag");

    private static final Map<String, String> COLUMNS = Map.of(
            "facet",
            "slug, name_nb, name_nn, name_en, position, retired_at",
            "tag",
            "facet_id, parent_id, slug, name_nb, name_nn, name_en, position, created_at, about_nb, about_nn, about_en, "
                    + "synonyms_nb, synonyms_nn, synonyms_en, season_from, season_to, valid_from, valid_to, retired_at, merged_into");

    private final JdbcClient db;
    private final JsonMapper json;

    Rows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Every row as JSON by table and number; the version, which only counts, is left out. */
    Map<Key, String> all() {
        Map<Key, String> rows = new LinkedHashMap<>();
        db.sql("""
                        select 'facet' as of_table, f.id, (to_jsonb(f) - 'version')::text as content from taxonomy.facet f
                        union all
                        select 'tag', t.id, (to_jsonb(t) - 'version')::text from taxonomy.tag t
                        """).query(rs -> {
            rows.put(new Key(rs.getString("of_table"), rs.getLong("id")), rs.getString("content"));
        });
        return rows;
    }

    /** What differs, the facets first. */
    List<Step> differences(Map<Key, String> before, Map<Key, String> after) {
        List<Step> steps = new ArrayList<>();
        Map<Key, String> keys = new LinkedHashMap<>(before);
        keys.putAll(after);
        for (Key key : keys.keySet()) {
            String old = before.get(key);
            String young = after.get(key);
            if (!Objects.equals(old, young)) {
                steps.add(step(key, old, young));
            }
        }
        return steps;
    }

    private Step step(Key key, @Nullable String before, @Nullable String after) {
        Map<String, Object> old = before == null ? null : json.readValue(before, ROW);
        Map<String, Object> young = after == null ? null : json.readValue(after, ROW);
        if (old != null && young != null) {
            Map<String, Object> same = new LinkedHashMap<>(old);
            same.entrySet()
                    .removeIf(field -> !young.containsKey(field.getKey())
                            || !Objects.equals(field.getValue(), young.get(field.getKey())));
            same.keySet().forEach(field -> {
                old.remove(field);
                young.remove(field);
            });
        }
        return new Step(key.table(), key.id(), old, young);
    }

    Map<String, Object> parsed(String row) {
        return json.readValue(row, ROW);
    }

    /** Makes the rows what the steps say they become: new ones first, those that go last. */
    void apply(List<Step> steps) {
        steps.stream().filter(step -> step.before() == null).forEach(this::insert);
        steps.stream()
                .filter(step -> step.before() != null && step.after() != null)
                .forEach(this::update);
        List<Step> going = steps.stream().filter(step -> step.after() == null).toList();
        db.sql("update taxonomy.tag set parent_id = null where id = any(?)")
                .param(going.stream()
                        .filter(step -> step.table().equals("tag"))
                        .map(Step::id)
                        .toArray(Long[]::new))
                .update();
        going.stream().filter(step -> step.table().equals("tag")).forEach(this::delete);
        going.stream().filter(step -> step.table().equals("facet")).forEach(this::delete);
    }

    void countVersions(List<Step> steps) {
        for (String table : TABLES.keySet()) {
            Long[] ids = steps.stream()
                    .filter(step -> step.table().equals(table) && step.before() != null && step.after() != null)
                    .map(Step::id)
                    .toArray(Long[]::new);
            db.sql("update " + TABLES.get(table) + " set version = version + 1 where id = any(?)")
                    .param(ids)
                    .update();
        }
    }

    private void insert(Step step) {
        String columns = Objects.requireNonNull(COLUMNS.get(step.table()));
        db.sql(
                        "insert into %1$s (id, %2$s) overriding system value select r.id, r.%3$s from jsonb_populate_record(null::%1$s, ?::jsonb) r"
                                .formatted(TABLES.get(step.table()), columns, columns.replace(", ", ", r.")))
                .param(json.writeValueAsString(step.after()))
                .update();
    }

    private void update(Step step) {
        String columns = Objects.requireNonNull(COLUMNS.get(step.table()));
        db.sql("update %1$s t set (%2$s) = (select r.%3$s from jsonb_populate_record(t, ?::jsonb) r) where t.id = ?"
                        .formatted(TABLES.get(step.table()), columns, columns.replace(", ", ", r.")))
                .params(json.writeValueAsString(step.after()), step.id())
                .update();
    }

    private void delete(Step step) {
        try {
            db.sql("delete from " + TABLES.get(step.table()) + " where id = ?")
                    .param(step.id())
                    .update();
        } catch (DataIntegrityViolationException _) {
            throw new Blocked("taxonomy.blocked.used", name(step.before()));
        }
    }

    static String name(@Nullable Map<String, Object> row) {
        return row == null ? "" : String.valueOf(row.getOrDefault("name_nb", ""));
    }

    record Key(String table, long id) {}
}
