package no.sosialekommuner.member;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The active members who have one of these addresses. */
    public Set<MemberId> holders(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        db.sql("select m.id from member.member m where m.email = any (?) and m.deactivated_at is null")
                                .param(addresses.toArray(String[]::new))
                                .query((rs, _) -> new MemberId(rs.getLong("id")))
                                .list());
    }

    /** Where mail to these goes; who is deactivated or gone is left out. */
    public Map<MemberId, String> of(Collection<MemberId> members) {
        return db
                .sql("""
                        select m.id, m.email from member.member m
                         where m.id = any (cast(? as bigint[])) and m.deactivated_at is null
                        """)
                .param(members.stream().map(MemberId::value).toArray(Long[]::new))
                .query((rs, _) -> Map.entry(new MemberId(rs.getLong("id")), rs.getString("email")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where mail to this active member goes. */
    public Optional<String> of(MemberId member) {
        return db.sql("select m.email from member.member m where m.id = ? and m.deactivated_at is null")
                .param(member.value())
                .query(String.class)
                .optional();
    }
}
