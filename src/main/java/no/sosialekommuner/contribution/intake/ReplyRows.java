package no.sosialekommuner.contribution.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.Taken;
import no.sosialekommuner.contribution.thread.ThreadPath;
import no.sosialekommuner.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores replies that come from elsewhere, level by level, so that a parent is always there before its children. */
@Repository
public class ReplyRows {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Markdown markdown;
    private final LikeRows likes;

    ReplyRows(JdbcClient db, JsonMapper json, Markdown markdown, LikeRows likes) {
        this.db = db;
        this.json = json;
        this.markdown = markdown;
        this.likes = likes;
    }

    public Taken<ReplyId> take(List<IncomingReply> batch) {
        Map<String, IncomingReply> waiting = new LinkedHashMap<>();
        batch.forEach(reply -> waiting.putIfAbsent(reply.key(), reply));
        Map<String, Long> contributions = lock(waiting.values());
        Map<String, Stored> stored = stored(waiting.values());
        waiting.keySet().removeAll(stored.keySet());

        Set<String> added = new LinkedHashSet<>();
        List<IncomingReply> level = ready(waiting.values(), contributions, stored);
        while (!level.isEmpty()) {
            Map<String, Stored> inserted = insert(level, contributions, stored);
            stored.putAll(inserted);
            added.addAll(inserted.keySet());
            level.forEach(reply -> waiting.remove(reply.key()));
            level = ready(waiting.values(), contributions, stored);
        }
        Map<String, ReplyId> ids = new HashMap<>();
        stored.forEach((key, reply) -> ids.put(key, new ReplyId(reply.id())));
        List<IncomingReply> fresh =
                batch.stream().filter(it -> added.contains(it.key())).toList();
        likes.ofReplies(fresh, key -> Objects.requireNonNull(stored.get(key)).id());
        count(fresh, contributions);
        return new Taken<>(ids, added, Set.copyOf(waiting.keySet()));
    }

    /** Held until the batch is in, so that nobody who writes at the same time is given the same place. */
    private Map<String, Long> lock(Collection<IncomingReply> replies) {
        return db
                .sql("""
                        select c.external_key, c.id
                          from contribution.contribution c
                         where c.external_key = any(?)
                         order by c.id
                           for update
                        """)
                .param(replies.stream()
                        .map(IncomingReply::contribution)
                        .distinct()
                        .toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("external_key"), rs.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Stored> stored(Collection<IncomingReply> replies) {
        Map<String, Stored> stored = new HashMap<>();
        db.sql("""
                        select r.external_key, r.id, r.contribution_id, r.depth, r.path
                          from contribution.reply r
                         where r.external_key = any(?)
                        """)
                .param(replies.stream()
                        .flatMap(it -> Stream.of(it.key(), it.parent()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(String[]::new))
                .query(ReplyRows::toStored)
                .list()
                .forEach(reply -> stored.put(reply.key(), reply));
        return stored;
    }

    private static List<IncomingReply> ready(
            Collection<IncomingReply> waiting, Map<String, Long> contributions, Map<String, Stored> stored) {
        return waiting.stream()
                .filter(reply -> {
                    Long contribution = contributions.get(reply.contribution());
                    if (contribution == null || reply.parent() == null) {
                        return contribution != null;
                    }
                    Stored parent = stored.get(reply.parent());
                    return parent != null && parent.contribution() == contribution;
                })
                .toList();
    }

    private Map<String, Stored> insert(
            List<IncomingReply> level, Map<String, Long> contributions, Map<String, Stored> stored) {
        Map<Place, Long> lastNumbers = lastNumbers(level.stream()
                .map(reply -> place(reply, contributions, stored))
                .distinct()
                .toList());
        List<Row> rows = new ArrayList<>();
        for (IncomingReply reply : level) {
            Place place = place(reply, contributions, stored);
            long number = Objects.requireNonNull(lastNumbers.merge(place, 1L, Long::sum));
            Stored parent = reply.parent() == null ? null : stored.get(reply.parent());
            rows.add(new Row(
                    reply.key(),
                    place.contribution(),
                    parent == null ? null : parent.id(),
                    reply.author().value(),
                    reply.markdown(),
                    markdown.html(reply.markdown()),
                    parent == null ? 0 : parent.depth() + 1,
                    ThreadPath.of(place.beginning(), number),
                    reply.createdAt()));
        }
        return insert(rows);
    }

    private static Place place(IncomingReply reply, Map<String, Long> contributions, Map<String, Stored> stored) {
        Long contribution = Objects.requireNonNull(contributions.get(reply.contribution()));
        Stored parent = reply.parent() == null ? null : stored.get(reply.parent());
        return new Place(contribution, parent == null ? "" : ThreadPath.ofChildren(parent.path()));
    }

    private Map<Place, Long> lastNumbers(List<Place> places) {
        Map<Place, Long> numbers = new HashMap<>();
        db.sql("""
                        select i.contribution, i.beginning,
                               (select substr(r.path, length(i.beginning) + 1, 7)
                                  from contribution.reply r
                                 where r.contribution_id = i.contribution
                                   and r.path > i.beginning
                                   and r.path < i.beginning || '~'
                                 order by r.path desc
                                 limit 1) as last
                          from json_to_recordset(?::json) as i(contribution bigint, beginning text)
                        """).param(json.writeValueAsString(places)).query(rs -> {
            String last = rs.getString("last");
            numbers.put(
                    new Place(rs.getLong("contribution"), rs.getString("beginning")),
                    last == null ? 0 : ThreadPath.number(last));
        });
        return numbers;
    }

    private Map<String, Stored> insert(List<Row> rows) {
        Map<String, Stored> inserted = new LinkedHashMap<>();
        db.sql("""
                        insert into contribution.reply
                               (external_key, contribution_id, parent_id, author_id, body, html, html_version, depth, path,
                                created_at, updated_at)
                        select i.key, i.contribution, i.parent, i.author, i.body, i.html, ?, i.depth, i.path, i.at, i.at
                          from json_to_recordset(?::json) as i(
                               key text, contribution bigint, parent bigint, author bigint, body text, html text, depth int,
                               path text, at timestamptz)
                        returning external_key, id, contribution_id, depth, path
                        """)
                .param(Markdown.VERSION)
                .param(json.writeValueAsString(rows))
                .query(ReplyRows::toStored)
                .list()
                .forEach(reply -> inserted.put(reply.key(), reply));
        return inserted;
    }

    private void count(List<IncomingReply> fresh, Map<String, Long> contributions) {
        List<Counted> rows = fresh.stream()
                .map(it -> new Counted(
                        Objects.requireNonNull(contributions.get(it.contribution())), it.parent(), it.createdAt()))
                .toList();
        db.sql("""
                        update contribution.contribution c
                           set reply_count = c.reply_count + i.added, active_at = greatest(c.active_at, i.newest)
                          from (select contribution, count(*) as added, max(at) as newest
                                  from json_to_recordset(?::json) as i(contribution bigint, at timestamptz)
                                 group by contribution) i
                         where c.id = i.contribution
                        """).param(json.writeValueAsString(rows)).update();
        db.sql("""
                        update contribution.reply r
                           set child_count = r.child_count + i.added
                          from (select parent, count(*) as added
                                  from json_to_recordset(?::json) as i(parent text)
                                 where parent is not null
                                 group by parent) i
                         where r.external_key = i.parent
                        """).param(json.writeValueAsString(rows)).update();
    }

    public Map<String, String> contributionsOf(Collection<String> keys) {
        return db
                .sql("""
                        select r.external_key as reply, c.external_key as contribution
                          from contribution.reply r
                          join contribution.contribution c on c.id = r.contribution_id
                         where r.external_key = any(?)
                        """)
                .param(keys.toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString("reply"), rs.getString("contribution")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Set<String> accept(Map<String, String> replies) {
        List<Accepted> rows = replies.entrySet().stream()
                .map(it -> new Accepted(it.getKey(), it.getValue()))
                .toList();
        return db.sql("""
                        update contribution.contribution c
                           set accepted_reply_id = r.id
                          from json_to_recordset(?::json) as i(question text, reply text)
                          join contribution.reply r on r.external_key = i.reply
                         where c.external_key = i.question
                           and r.contribution_id = c.id
                           and r.parent_id is null
                           and c.kind = 'QUESTION'
                        returning c.external_key
                        """).param(json.writeValueAsString(rows)).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stored toStored(ResultSet rs, int number) throws SQLException {
        return new Stored(
                rs.getString("external_key"),
                rs.getLong("id"),
                rs.getLong("contribution_id"),
                rs.getInt("depth"),
                rs.getString("path"));
    }

    private record Stored(String key, long id, long contribution, int depth, String path) {}

    private record Place(long contribution, String beginning) {}

    private record Row(
            String key,
            long contribution,
            @Nullable Long parent,
            long author,
            String body,
            String html,
            int depth,
            String path,
            Instant at) {}

    private record Counted(long contribution, @Nullable String parent, Instant at) {}

    private record Accepted(String question, String reply) {}
}
