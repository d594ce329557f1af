package no.sosialekommuner.freshness.lifetime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.sosialekommuner.freshness.Held;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the lifetimes. None is ever changed: to bring an old one back is to set a new one like it. */
@Repository
public class Lifetimes {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** So many dates are found anew together. */
    private static final int BATCH = 5_000;

    private static final String SELECT = """
            select l.version, %s, l.per_day, l.weeks, l.reason, p.name, l.set_at
              from freshness.lifetime l
              left join member.profile p on p.id = l.set_by
             order by l.version desc
            """.formatted(Arrays.stream(Held.values())
            .map(it -> "(l.months ->> '" + it.name() + "')::int as " + it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")));

    private final JdbcClient db;
    private final Clock clock;

    Lifetimes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Lifetime newest() {
        return db.sql(SELECT + " limit 1").query(Lifetimes::lifetime).single();
    }

    /** The last hundred, the newest first. */
    List<Lifetime> history() {
        return db.sql(SELECT + " limit 100").query(Lifetimes::lifetime).list();
    }

    /**
     * A new version; the first dates are found by it at once, the others by the rounds. The same one sent twice makes one.
     *
     * @throws Conflict when somebody else was first
     */
    @Transactional
    void set(Lifetime next, Viewer by) {
        int added = db.sql("""
                        insert into freshness.lifetime (version, months, per_day, weeks, reason, set_by)
                        values (:version, cast(:months as jsonb), :perDay, :weeks, :reason, :by)
                        on conflict (version) do nothing
                        """)
                .param("version", next.version())
                .param("months", json(next.months()))
                .param("perDay", next.perDay())
                .param("weeks", next.weeks())
                .param("reason", next.reason())
                .param("by", by.id().value())
                .update();
        if (added == 0 && !newest().saysAs(next)) {
            throw Conflict.withVersion(newest().version());
        }
        apply();
    }

    /**
     * Finds the dates of the next few by the newest version. A review that is not due any longer ends: nobody is asked on. What
     * becomes due is spread over a month.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean apply() {
        int done = db.sql("""
                        with l as (select * from freshness.lifetime order by version desc limit 1),
                        old as (
                          select r.contribution_id,
                                 case when r.outdated then null when r.own then r.due_on
                                      else freshness.due(l.months, r.held, r.since) end as due_on
                            from freshness.review r, l
                           where r.ruled < (select max(v.version) from freshness.lifetime v)
                           order by r.ruled, r.contribution_id
                           limit :batch
                             for update of r skip locked)
                        update freshness.review r
                           set ruled = (select l.version from l), due_on = o.due_on,
                               round = r.round + e.ends::int,
                               asked_on = case when not e.ends then r.asked_on end,
                               spread_on = case when not e.ends then r.spread_on end,
                               spread = r.spread and not e.ends,
                               ask_on = case when r.asked_on is not null and not e.ends then null
                                             when o.due_on is not distinct from r.due_on and not e.ends then r.ask_on
                                             when o.due_on <= cast(:today as date)
                                             then cast(:today as date) + (r.contribution_id % 30)::int
                                             else o.due_on end
                          from old o
                          join freshness.review b on b.contribution_id = o.contribution_id
                         cross join lateral (select b.asked_on is not null and b.doubts = 0
                                                    and coalesce(o.due_on > cast(:today as date), true) as ends) e
                         where r.contribution_id = o.contribution_id
                        """)
                .param("batch", BATCH)
                .param("today", LocalDate.ofInstant(clock.instant(), OSLO))
                .update();
        return done == BATCH;
    }

    private static String json(Map<Held, Integer> months) {
        return months.entrySet().stream()
                .map(it -> "\"" + it.getKey().name() + "\": " + it.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Lifetime lifetime(ResultSet rs, int number) throws SQLException {
        Map<Held, Integer> months = new EnumMap<>(Held.class);
        for (Held held : Held.values()) {
            Integer some = rs.getObject(held.name(), Integer.class);
            if (some != null) {
                months.put(held, some);
            }
        }
        return new Lifetime(
                rs.getInt("version"),
                months,
                rs.getInt("per_day"),
                rs.getInt("weeks"),
                rs.getString("reason"),
                rs.getString("name"),
                rs.getTimestamp("set_at").toInstant());
    }
}
