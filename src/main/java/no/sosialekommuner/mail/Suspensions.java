package no.sosialekommuner.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The addresses to which nothing is sent because it comes back or is not wanted. Whoever sends what was not asked for just
 * now, as notices and digests, asks here first; what a person waits for, as a link to sign in by, is sent all the same.
 */
@Repository
public class Suspensions {

    /** So many times in about a week, and we stop trying. */
    private static final int MOST_BOUNCES = 5;

    private static final int LONGEST_DETAIL = 300;

    private final JdbcClient db;

    Suspensions(JdbcClient db) {
        this.db = db;
    }

    public boolean isSuspended(String address) {
        return find(address).isPresent();
    }

    /** Those of these addresses to which nothing is sent. */
    public Set<String> among(Collection<String> addresses) {
        Set<String> suspended = Set.copyOf(db.sql("""
                                select r.address from mail.recipient r
                                 where r.address = any (cast(? as text[])) and r.suspended_at is not null
                                """)
                .param(addresses.stream().map(Suspensions::folded).toArray(String[]::new))
                .query(String.class)
                .list());
        return addresses.stream().filter(it -> suspended.contains(folded(it))).collect(Collectors.toSet());
    }

    public Optional<Suspension> find(String address) {
        return db.sql("""
                        select r.address, r.suspended_at, r.reason, r.detail
                          from mail.recipient r
                         where r.address = ? and r.suspended_at is not null
                        """).param(folded(address)).query(Suspensions::suspension).optional();
    }

    /** All of them, the newest first; there are few. */
    public List<Suspension> all() {
        return db.sql("""
                        select r.address, r.suspended_at, r.reason, r.detail
                          from mail.recipient r
                         where r.suspended_at is not null
                         order by r.suspended_at desc
                         limit 1000
                        """).query(Suspensions::suspension).list();
    }

    /** Mail is sent to it again, and what came back before is forgotten. */
    public void lift(String address) {
        db.sql("""
                        update mail.recipient
                           set suspended_at = null, reason = null, detail = '', bounces = 0
                         where address = ?
                        """).param(folded(address)).update();
    }

    /** Nothing is sent there from now on; the first reason stays. */
    public void suspend(String address, Suspension.Reason reason, String detail) {
        db.sql("""
                        insert into mail.recipient (address, suspended_at, reason, detail) values (:address, now(), :reason, :detail)
                        on conflict (address) do update
                           set suspended_at = now(), reason = excluded.reason, detail = excluded.detail
                         where mail.recipient.suspended_at is null
                        """)
                .param("address", folded(address))
                .param("reason", reason.name())
                .param("detail", shortened(detail))
                .update();
    }

    /** Something could not be delivered for now. After the fifth time within about a week nothing is sent any longer. */
    public void bounced(String address, String detail) {
        Double bounces = db.sql("""
                        insert into mail.recipient as r (address, bounces, bounced_at) values (?, 1, now())
                        on conflict (address) do update
                           set bounces = 1 + r.bounces
                                 * power(0.5, extract(epoch from now() - coalesce(r.bounced_at, now())) / (7 * 86400.0)),
                               bounced_at = now()
                        returning bounces
                        """).param(folded(address)).query(Double.class).single();
        if (bounces > MOST_BOUNCES - 0.5) {
            suspend(address, Suspension.Reason.UNREACHABLE, detail);
        }
    }

    /** A number that stands for the address. */
    long number(String address) {
        return db.sql("""
                        insert into mail.recipient as r (address) values (?)
                        on conflict (address) do update set address = r.address
                        returning id
                        """).param(folded(address)).query(Long.class).single();
    }

    @Nullable
    String address(long number) {
        return db.sql("select r.address from mail.recipient r where r.id = ?")
                .param(number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static Suspension suspension(ResultSet rs, int number) throws SQLException {
        return new Suspension(
                rs.getString("address"),
                rs.getTimestamp("suspended_at").toInstant(),
                Suspension.Reason.valueOf(rs.getString("reason")),
                rs.getString("detail"));
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
