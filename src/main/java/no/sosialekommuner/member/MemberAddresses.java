package no.sosialekommuner.member;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which address is whose: the one that the member has signed in by, and that is known to be his or hers. */
@Repository
public class MemberAddresses {

    private final JdbcClient db;

    MemberAddresses(JdbcClient db) {
        this.db = db;
    }

    /** The active member who has this address. */
    public Optional<MemberId> holder(EmailAddress address) {
        return db.sql("select m.id from member.member m where m.email = ? and m.deactivated_at is null")
                .param(address.value())
                .query((rs, _) -> new MemberId(rs.getLong("id")))
                .optional();
    }

    /** Where mail to this active member goes. */
    public Optional<String> of(MemberId member) {
        return db.sql("select m.email from member.member m where m.id = ? and m.deactivated_at is null")
                .param(member.value())
                .query(String.class)
                .optional();
    }
}
