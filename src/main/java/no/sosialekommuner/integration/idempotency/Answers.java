package no.sosialekommuner.integration.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of the last day by member and key. */
@Repository
class Answers {

    private static final Duration KEPT = Duration.ofHours(24);

    /** A call that was begun so long ago and has no answer died with its node. */
    private static final Duration CARRIED_OUT_WITHIN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Answers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether this call is the first of its key and is to be carried out; the primary key decides between two at once. */
    boolean begin(MemberId member, String key, byte[] request) {
        forgetOld(member, key);
        return db.sql("""
                        insert into integration.idempotency (member_id, key, request, created_at)
                        values (?, ?, ?, ?)
                        on conflict (member_id, key) do nothing
                        """)
                        .params(member.value(), key, request, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<Kept> find(MemberId member, String key) {
        return db.sql("""
                        select i.request, i.status, i.location, i.etag, i.content_type, i.body
                          from integration.idempotency i
                         where i.member_id = ? and i.key = ?
                        """).params(member.value(), key).query(Answers::toKept).optional();
    }

    void keep(MemberId member, String key, Answer answer) {
        db.sql("""
                        update integration.idempotency
                           set status = ?, location = ?, etag = ?, content_type = ?, body = ?
                         where member_id = ? and key = ?
                        """)
                .param(answer.status())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.contentType())
                .param(answer.body())
                .param(member.value())
                .param(key)
                .update();
    }

    void forget(MemberId member, String key) {
        db.sql("delete from integration.idempotency where member_id = ? and key = ?")
                .params(member.value(), key)
                .update();
    }

    /** The key's own row when its time is over, and a few of others, so that the table stays small without a job. */
    private void forgetOld(MemberId member, String key) {
        Instant now = clock.instant();
        db.sql("""
                        delete from integration.idempotency
                         where (member_id, key) in (
                               select i.member_id, i.key
                                 from integration.idempotency i
                                where i.created_at < :expired
                                order by i.created_at
                                limit 20)
                            or member_id = :member and key = :key
                               and (created_at < :expired or status is null and created_at < :abandoned)
                        """)
                .param("expired", Timestamp.from(now.minus(KEPT)))
                .param("abandoned", Timestamp.from(now.minus(CARRIED_OUT_WITHIN)))
                .param("member", member.value())
                .param("key", key)
                .update();
    }

    private static Kept toKept(ResultSet rs, int number) throws SQLException {
        int status = rs.getInt("status");
        Answer answer = rs.wasNull()
                ? null
                : new Answer(
                        status,
                        rs.getString("location"),
                        rs.getString("etag"),
                        rs.getString("content_type"),
                        rs.getBytes("body"));
        return new Kept(rs.getBytes("request"), answer);
    }

    /** A call that came before; without an answer it is being carried out. */
    record Kept(byte[] request, @Nullable Answer answer) {

        boolean isOf(byte[] other) {
            return Arrays.equals(request, other);
        }
    }
}
