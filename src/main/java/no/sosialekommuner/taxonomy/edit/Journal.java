package no.sosialekommuner.taxonomy.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.database.AfterCommit;
import no.sosialekommuner.taxonomy.ChangeUndone;
import no.sosialekommuner.taxonomy.TagId;
import no.sosialekommuner.taxonomy.TagsChanged;
import no.sosialekommuner.taxonomy.Taxonomy;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of all changes. One change is made at a time: what differs afterwards is what is written down, so that nothing
 * can be changed without the log knowing how it was.
 */
@Repository
public class Journal {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Rows rows;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;

    Journal(JdbcClient db, JsonMapper json, Rows rows, Taxonomy taxonomy, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.rows = rows;
        this.taxonomy = taxonomy;
        this.events = events;
    }

    /**
     * Does the work and writes down what it changed.
     *
     * @param editor number of the member
     * @return the change's number, or nothing when nothing was changed
     */
    @Transactional
    public Optional<Long> keep(ChangeKind kind, long editor, String subject, Runnable work) {
        lock();
        Map<Rows.Key, String> before = rows.all();
        work.run();
        requireTree();
        List<Step> steps = rows.differences(before, rows.all());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        rows.countVersions(steps);
        long change = store(kind, editor, subject, steps, null);
        tell(steps);
        return Optional.of(change);
    }

    /** Writes down what is no change of facets or tags themselves, as the re-tagging of contributions. */
    @Transactional
    public long note(ChangeKind kind, long editor, String subject, Set<TagId> tags) {
        lock();
        return db.sql("""
                        insert into taxonomy.change (kind, editor_id, subject, steps, tag_ids)
                        values (?, ?, ?, '[]', ?)
                        returning id
                        """)
                .params(
                        kind.name(),
                        editor,
                        subject,
                        tags.stream().map(TagId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Brings back what was before the change, if nothing later stands in the way.
     *
     * @throws Blocked with what stands in the way
     * @throws NotFound when there is no such change
     */
    @Transactional
    public void undo(long change, long editor) {
        lock();
        Logged logged = find(change).orElseThrow(NotFound::new);
        if (logged.undoneBy() != null) {
            return;
        }
        if (logged.kind() == ChangeKind.UNDONE) {
            throw new Blocked("taxonomy.blocked.undo");
        }
        Map<Rows.Key, String> before = rows.all();
        requireUntouched(logged, before);
        events.publishEvent(new ChangeUndone(change, editor));
        rows.apply(logged.steps().stream().map(Step::reversed).toList());
        requireTree();
        List<Step> steps = rows.differences(before, rows.all());
        rows.countVersions(steps);
        long undoing = store(ChangeKind.UNDONE, editor, logged.subject(), steps, change);
        db.sql("update taxonomy.change set undone_by = ? where id = ?")
                .params(undoing, change)
                .update();
        tell(steps);
    }

    public Optional<Logged> find(long change) {
        return db.sql(
                        "select c.id, c.kind, c.subject, c.steps::text as steps, c.undone_by from taxonomy.change c where c.id = ?")
                .param(change)
                .query((rs, _) -> {
                    long undoneBy = rs.getLong("undone_by");
                    return new Logged(
                            rs.getLong("id"),
                            ChangeKind.valueOf(rs.getString("kind")),
                            rs.getString("subject"),
                            steps(rs.getString("steps")),
                            undoneBy == 0 ? null : undoneBy);
                })
                .optional();
    }

    /** The steps as the published view has them. */
    public List<Step> steps(String text) {
        return json.readValue(text, STEPS);
    }

    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('taxonomy'))").query().listOfRows();
    }

    private long store(ChangeKind kind, long editor, String subject, List<Step> steps, @Nullable Long undoes) {
        return db.sql("""
                        insert into taxonomy.change (kind, editor_id, subject, steps, tag_ids, undoes)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        returning id
                        """)
                .param(kind.name())
                .param(editor)
                .param(subject)
                .param(json.writeValueAsString(steps))
                .param(tags(steps).stream().map(TagId::value).toArray(Long[]::new))
                .param(undoes)
                .query(Long.class)
                .single();
    }

    private void tell(List<Step> steps) {
        events.publishEvent(new TagsChanged(tags(steps)));
        AfterCommit.run(taxonomy::forget);
    }

    private static Set<TagId> tags(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.table().equals("tag"))
                .map(step -> new TagId(step.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every field that the change set must still say what the change made of it. */
    private void requireUntouched(Logged logged, Map<Rows.Key, String> rowsNow) {
        for (Step step : logged.steps()) {
            String row = rowsNow.get(new Rows.Key(step.table(), step.id()));
            Map<String, Object> after = step.after();
            if (after == null || row == null) {
                if (after != null || row != null) {
                    throw new Blocked("taxonomy.blocked.gone", Rows.name(step.before()));
                }
                continue;
            }
            Map<String, Object> now = rows.parsed(row);
            List<String> fields = new ArrayList<>(after.keySet());
            fields.removeIf(field -> Objects.equals(now.get(field), after.get(field)));
            if (step.before() == null) {
                // What was added is taken away whatever was said about it since, unless it is in use.
                continue;
            }
            if (!fields.isEmpty()) {
                throw new Blocked("taxonomy.blocked.changed", Rows.name(now));
            }
        }
    }

    /** The same that the database requires at the end, said in time for words. */
    private void requireTree() {
        try {
            db.sql("set constraints taxonomy.tag_tree immediate").update();
            db.sql("set constraints taxonomy.tag_tree deferred").update();
        } catch (DataAccessException _) {
            throw new Blocked("taxonomy.blocked.tree");
        }
    }

    /**
     * A change as the log has it.
     *
     * @param undoneBy number of the change that undid it, or null
     */
    public record Logged(
            long id,
            ChangeKind kind,
            String subject,
            List<Step> steps,
            @Nullable Long undoneBy) {}
}
