package no.sosialekommuner.agreement.price;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.sosialekommuner.calendar.Today;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the price without an agreement; none is ever changed. Before the first, answers cost nothing. */
@Repository
public class ListPrices {

    private final JdbcClient db;
    private final Today today;

    ListPrices(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** In øre; empty where an answer costs nothing. */
    public Optional<Integer> now() {
        return db.sql("""
                        select l.price_ore
                          from agreement.list_price l
                         where l.version = (select max(n.version) from agreement.list_price n) and l.price_ore is not null
                        """).query(Integer.class).optional();
    }

    /** The last fifty, the newest first. */
    public List<ListPrice> history() {
        return db.sql("""
                        select l.version, l.price_ore, l.reason, p.name, l.set_at
                          from agreement.list_price l
                          left join member.profile p on p.id = l.set_by
                         order by l.version desc
                         limit 50
                        """)
                .query((rs, _) -> new ListPrice(
                        rs.getInt("version"),
                        rs.getObject("price_ore", Integer.class),
                        rs.getString("reason"),
                        rs.getString("name"),
                        rs.getTimestamp("set_at").toInstant()))
                .list();
    }

    /**
     * A new price from now on. The same one sent twice makes one version.
     *
     * @param seen the newest version when the form was opened; 0 for none
     * @throws Conflict when somebody else was first
     */
    @Transactional
    void set(int seen, @Nullable Integer priceOre, String reason, MemberId by) {
        if (!put(seen + 1, priceOre, reason, by, today.now())) {
            ListPrice there = history().getFirst();
            if (!Objects.equals(there.priceOre(), priceOre)) {
                throw Conflict.withVersion(there.version());
            }
        }
    }

    /** @return whether there was none with this version */
    public boolean put(int version, @Nullable Integer priceOre, String reason, MemberId by, Instant at) {
        return db.sql("""
                        insert into agreement.list_price (version, price_ore, reason, set_by, set_at)
                        values (:version, :price, :reason, :by, :at)
                        on conflict (version) do nothing
                        """)
                        .param("version", version)
                        .param("price", priceOre)
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
