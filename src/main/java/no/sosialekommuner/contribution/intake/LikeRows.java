package no.sosialekommuner.contribution.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.IncomingReply;
import no.sosialekommuner.contribution.Liking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores likes that come from elsewhere, and keeps the counters in the rows they belong to. */
@Repository
public class LikeRows {

    private final JdbcClient db;
    private final JsonMapper json;

    LikeRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void ofContributions(Collection<IncomingContribution> contributions, ToLongFunction<String> ids) {
        db.sql("""
                        insert into contribution.contribution_like (contribution_id, member_id, created_at)
                        select i.id, i.member, i.at
                          from json_to_recordset(?::json) as i(id bigint, member bigint, at timestamptz)
                        on conflict do nothing
                        """)
                .param(json.writeValueAsString(contributions.stream()
                        .flatMap(it -> rows(ids.applyAsLong(it.key()), it.likes()))
                        .toList()))
                .update();
        db.sql("""
                        update contribution.contribution c
                           set likes_elsewhere = i.elsewhere,
                               like_count = i.elsewhere
                                 + (select count(*) from contribution.contribution_like l where l.contribution_id = c.id)
                          from json_to_recordset(?::json) as i(id bigint, elsewhere int)
                         where c.id = i.id
                        """)
                .param(json.writeValueAsString(contributions.stream()
                        .filter(it -> it.likesElsewhere() > 0 || !it.likes().isEmpty())
                        .map(it -> new Elsewhere(ids.applyAsLong(it.key()), it.likesElsewhere()))
                        .toList()))
                .update();
    }

    void ofReplies(Collection<IncomingReply> replies, ToLongFunction<String> ids) {
        db.sql("""
                        insert into contribution.reply_like (reply_id, member_id, created_at)
                        select i.id, i.member, i.at
                          from json_to_recordset(?::json) as i(id bigint, member bigint, at timestamptz)
                        on conflict do nothing
                        """)
                .param(json.writeValueAsString(replies.stream()
                        .flatMap(it -> rows(ids.applyAsLong(it.key()), it.likes()))
                        .toList()))
                .update();
        db.sql("""
                        update contribution.reply r
                           set likes_elsewhere = i.elsewhere,
                               like_count = i.elsewhere
                                 + (select count(*) from contribution.reply_like l where l.reply_id = r.id)
                          from json_to_recordset(?::json) as i(id bigint, elsewhere int)
                         where r.id = i.id
                        """)
                .param(json.writeValueAsString(replies.stream()
                        .filter(it -> it.likesElsewhere() > 0 || !it.likes().isEmpty())
                        .map(it -> new Elsewhere(ids.applyAsLong(it.key()), it.likesElsewhere()))
                        .toList()))
                .update();
    }

    public Map<String, Integer> elsewhere(Map<String, Integer> counts) {
        String rows = json.writeValueAsString(counts.entrySet().stream()
                .map(it -> new Count(it.getKey(), it.getValue()))
                .toList());
        Map<String, Integer> before = new HashMap<>();
        before.putAll(replace("""
                with before as (
                  select c.id, c.external_key, c.likes_elsewhere, i.count
                    from json_to_recordset(?::json) as i(key text, count int)
                    join contribution.contribution c on c.external_key = i.key
                   order by c.id
                     for update of c),
                changed as (
                  update contribution.contribution c
                     set likes_elsewhere = b.count, like_count = c.like_count - b.likes_elsewhere + b.count
                    from before b
                   where c.id = b.id and b.likes_elsewhere <> b.count)
                select external_key, likes_elsewhere from before
                """, rows));
        before.putAll(replace("""
                with before as (
                  select r.id, r.external_key, r.likes_elsewhere, i.count
                    from json_to_recordset(?::json) as i(key text, count int)
                    join contribution.reply r on r.external_key = i.key
                   order by r.id
                     for update of r),
                changed as (
                  update contribution.reply r
                     set likes_elsewhere = b.count, like_count = r.like_count - b.likes_elsewhere + b.count
                    from before b
                   where r.id = b.id and b.likes_elsewhere <> b.count)
                select external_key, likes_elsewhere from before
                """, rows));
        return before;
    }

    private Map<String, Integer> replace(String sql, String rows) {
        return db
                .sql(sql)
                .param(rows)
                .query((rs, _) -> Map.entry(rs.getString("external_key"), rs.getInt("likes_elsewhere")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Row> rows(long id, List<Liking> likes) {
        return likes.stream().map(like -> new Row(id, like.member().value(), like.at()));
    }

    private record Row(long id, long member, Instant at) {}

    private record Elsewhere(long id, int elsewhere) {}

    private record Count(String key, int count) {}
}
