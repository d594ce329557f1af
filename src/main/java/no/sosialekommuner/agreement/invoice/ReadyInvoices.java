package no.sosialekommuner.agreement.invoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.agreement.BillingPeriod;
import no.sosialekommuner.agreement.Rhythm;
import no.sosialekommuner.calendar.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What can be invoiced now. An answer that was charged after its period had been invoiced comes with the next one that has not.
 */
@Repository
class ReadyInvoices {

    private final JdbcClient db;
    private final Today today;

    ReadyInvoices(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The oldest period first. */
    List<ReadyInvoice> all() {
        LocalDate day = today.date();
        Set<String> done = new HashSet<>(
                db.sql("select i.organisation_id || ' ' || i.period from agreement.invoice i where i.kind = 'INVOICE'")
                        .query((rs, _) -> rs.getString(1))
                        .list());
        Map<String, ReadyInvoice> ready = new LinkedHashMap<>();
        for (Month it : months(day)) {
            BillingPeriod period = BillingPeriod.of(it.month(), it.rhythm());
            while (done.contains(it.organisation() + " " + period.code())) {
                period = period.next();
            }
            if (period.isOver(day)) {
                ReadyInvoice none = new ReadyInvoice(it.municipality(), it.name(), period, 0, 0);
                ready.merge(
                        it.organisation() + " " + period.code(),
                        none.with(it.answers(), it.ore()),
                        (one, other) -> one.with(other.answers(), other.ore()));
            }
        }
        return ready.values().stream()
                .sorted(Comparator.comparing((ReadyInvoice it) -> it.period().last())
                        .thenComparing(ReadyInvoice::name))
                .toList();
    }

    private List<Month> months(LocalDate today) {
        return db.sql("""
                        select c.organisation_id, o.number, o.name, date_trunc('month', c.day)::date as month,
                               coalesce(a.rhythm, 'MONTH') as rhythm, count(*)::int as answers, sum(c.price_ore)::bigint as ore
                          from agreement.uninvoiced c
                          join organisation.body o on o.id = c.organisation_id
                          left join lateral (select a.rhythm from agreement.agreement a
                                              where a.organisation_id = c.organisation_id and a.begins_on <= :today
                                              order by a.begins_on desc limit 1) a on true
                         group by c.organisation_id, o.number, o.name, month, a.rhythm
                         order by month, o.name collate "nb-x-icu"
                        """)
                .param("today", today)
                .query((rs, _) -> new Month(
                        rs.getLong("organisation_id"),
                        rs.getString("number"),
                        rs.getString("name"),
                        rs.getObject("month", LocalDate.class),
                        Rhythm.valueOf(rs.getString("rhythm")),
                        rs.getInt("answers"),
                        rs.getLong("ore")))
                .list();
    }

    private record Month(
            long organisation,
            String municipality,
            String name,
            LocalDate month,
            Rhythm rhythm,
            int answers,
            long ore) {}
}
