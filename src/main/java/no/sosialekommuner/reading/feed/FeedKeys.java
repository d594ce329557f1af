package no.sosialekommuner.reading.feed;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Each member's key to the feeds, because feed readers cannot sign in. A member has one; a new one shuts the old out, and
 * who wants none can shut all out.
 */
@Repository
class FeedKeys {

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    FeedKeys(JdbcClient db) {
        this.db = db;
    }

    /** The member's key, made at the first time; none when the member has shut all out. */
    FeedKey of(MemberId member) {
        db.sql("insert into reading.feed_key (member_id, key) values (?, ?) on conflict (member_id) do nothing")
                .params(member.value(), secret())
                .update();
        return db.sql("select f.key, f.used_on from reading.feed_key f where f.member_id = ?")
                .param(member.value())
                .query((rs, _) -> new FeedKey(rs.getString("key"), rs.getObject("used_on", LocalDate.class)))
                .single();
    }

    String renew(MemberId member) {
        return db.sql("""
                        insert into reading.feed_key (member_id, key) values (?, ?)
                        on conflict (member_id) do update set key = excluded.key, created_at = now(), used_on = null
                        returning key
                        """).params(member.value(), secret()).query(String.class).single();
    }

    /** From now on no address opens a feed, until a new key is made. */
    void shut(MemberId member) {
        db.sql("""
                        insert into reading.feed_key (member_id, key) values (?, null)
                        on conflict (member_id) do update set key = null, used_on = null
                        """).param(member.value()).update();
    }

    /** Whose key it is; that it was used is noted once a day. */
    Optional<MemberId> holder(String key) {
        Optional<Held> held = db.sql("""
                        select f.member_id, f.used_on is distinct from current_date as first_today
                          from reading.feed_key f
                         where f.key = ?
                        """)
                .param(key)
                .query((rs, _) -> new Held(new MemberId(rs.getLong("member_id")), rs.getBoolean("first_today")))
                .optional();
        if (held.isPresent() && held.get().firstToday()) {
            db.sql("update reading.feed_key set used_on = current_date where key = ?")
                    .param(key)
                    .update();
        }
        return held.map(Held::member);
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param key null when the member has shut all out
     * @param usedOn the last day it opened something, or null
     */
    record FeedKey(@Nullable String key, @Nullable LocalDate usedOn) {}

    private record Held(MemberId member, boolean firstToday) {}
}
