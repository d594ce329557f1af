package no.sosialekommuner.contribution.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.contribution.IncomingRevision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the versions that contributions and replies had where they come from. */
@Repository
public class RevisionRows {

    private final JdbcClient db;
    private final JsonMapper json;

    RevisionRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Set<String> take(Map<String, List<IncomingRevision>> histories) {
        Set<String> taken = new HashSet<>();
        ofContributions(unchanged("""
                update contribution.contribution c
                   set version = i.versions, updated_at = greatest(c.updated_at, i.at)
                  from json_to_recordset(?::json) as i(key text, versions int, at timestamptz)
                 where c.external_key = i.key and c.version = 1
                returning c.external_key, c.id
                """, histories, taken));
        ofReplies(unchanged("""
                update contribution.reply r
                   set version = i.versions, updated_at = greatest(r.updated_at, i.at)
                  from json_to_recordset(?::json) as i(key text, versions int, at timestamptz)
                 where r.external_key = i.key and r.version = 1
                returning r.external_key, r.id
                """, histories, taken));
        return taken;
    }

    /** Only what still has one version is given a history: what was changed here since must not be lost. */
    private Map<Long, List<IncomingRevision>> unchanged(
            String update, Map<String, List<IncomingRevision>> histories, Set<String> taken) {
        List<Changed> rows = histories.entrySet().stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> new Changed(
                        it.getKey(),
                        it.getValue().size(),
                        it.getValue().getLast().at()))
                .toList();
        Map<Long, List<IncomingRevision>> byId = new HashMap<>();
        db.sql(update)
                .param(json.writeValueAsString(rows))
                .query((rs, _) -> Map.entry(rs.getString("external_key"), rs.getLong("id")))
                .list()
                .forEach(it -> {
                    byId.put(it.getValue(), histories.getOrDefault(it.getKey(), List.of()));
                    taken.add(it.getKey());
                });
        return byId;
    }

    void ofContributions(Map<Long, List<IncomingRevision>> histories) {
        db.sql("""
                        insert into contribution.revision
                               (contribution_id, version, editor_id, reason, title, body, tags, state, created_at)
                        select i.id, i.version, i.editor, i.reason, i.title, i.body, i.tags, 'PUBLISHED', i.at
                          from json_to_recordset(?::json) as i(
                               id bigint, version int, editor bigint, reason text, title text, body text, tags text[],
                               at timestamptz)
                        on conflict (contribution_id, version) do update
                           set editor_id = excluded.editor_id, reason = excluded.reason, title = excluded.title,
                               body = excluded.body, tags = excluded.tags, created_at = excluded.created_at
                        """).param(json.writeValueAsString(rows(histories))).update();
    }

    void ofReplies(Map<Long, List<IncomingRevision>> histories) {
        db.sql("""
                        insert into contribution.reply_revision (reply_id, version, editor_id, reason, body, created_at)
                        select i.id, i.version, i.editor, i.reason, i.body, i.at
                          from json_to_recordset(?::json) as i(
                               id bigint, version int, editor bigint, reason text, body text, at timestamptz)
                        on conflict (reply_id, version) do update
                           set editor_id = excluded.editor_id, reason = excluded.reason, body = excluded.body,
                               created_at = excluded.created_at
                        """).param(json.writeValueAsString(rows(histories))).update();
    }

    private static List<Row> rows(Map<Long, List<IncomingRevision>> histories) {
        List<Row> rows = new ArrayList<>();
        histories.forEach((id, revisions) -> {
            for (int at = 0; at < revisions.size(); at++) {
                IncomingRevision it = revisions.get(at);
                rows.add(new Row(
                        id, at + 1, it.editor().value(), it.reason(), it.title(), it.markdown(), it.tags(), it.at()));
            }
        });
        return rows;
    }

    private record Row(
            long id,
            int version,
            long editor,
            String reason,
            String title,
            String body,
            List<String> tags,
            Instant at) {}

    private record Changed(String key, int versions, Instant at) {}
}
