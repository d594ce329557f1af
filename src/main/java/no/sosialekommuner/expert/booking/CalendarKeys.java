package no.sosialekommuner.expert.booking;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets in the addresses of calendars, because calendar programs cannot sign in. A new one shuts the old out. */
@Repository
class CalendarKeys {

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    CalendarKeys(JdbcClient db) {
        this.db = db;
    }

    /** Null where the member has made none, or has shut it. */
    @Nullable
    String of(MemberId member) {
        return db.sql("select k.key from expert.calendar_key k where k.member_id = ? and k.key is not null")
                .param(member.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void renew(MemberId member) {
        db.sql("""
                        insert into expert.calendar_key (member_id, key) values (?, ?)
                        on conflict (member_id) do update set key = excluded.key, created_at = now()
                        """).params(member.value(), secret()).update();
    }

    void shut(MemberId member) {
        db.sql("update expert.calendar_key set key = null where member_id = ?")
                .param(member.value())
                .update();
    }

    Optional<MemberId> holder(String key) {
        return db.sql("select k.member_id from expert.calendar_key k where k.key = ?")
                .param(key)
                .query((rs, _) -> new MemberId(rs.getLong("member_id")))
                .optional();
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
