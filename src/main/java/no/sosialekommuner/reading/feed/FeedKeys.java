package no.sosialekommuner.reading.feed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each member's key to the feeds, because feed readers cannot sign in. A member has one; a new one shuts the old out. */
@Repository
class FeedKeys {

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    FeedKeys(JdbcClient db) {
        this.db = db;
    }

    /** The member's key, made when there is none. */
    String of(MemberId member) {
        return find(member).orElseGet(() -> {
            db.sql("insert into reading.feed_key (member_id, key) values (?, ?) on conflict (member_id) do nothing")
                    .params(member.value(), secret())
                    .update();
            return find(member).orElseThrow();
        });
    }

    String renew(MemberId member) {
        return db.sql("""
                        insert into reading.feed_key (member_id, key) values (?, ?)
                        on conflict (member_id) do update set key = excluded.key, created_at = now()
                        returning key
                        """).params(member.value(), secret()).query(String.class).single();
    }

    Optional<MemberId> holder(String key) {
        return db.sql("select f.member_id from reading.feed_key f where f.key = ?")
                .param(key)
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .optional();
    }

    private Optional<String> find(MemberId member) {
        return db.sql("select f.key from reading.feed_key f where f.member_id = ?")
                .param(member.value())
                .query(String.class)
                .optional();
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
