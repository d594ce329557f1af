package no.sosialekommuner.strategy.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is ticked off on the checklists of plans; the row is the tick. */
@Repository
public class Ticks {

    private final JdbcClient db;

    Ticks(JdbcClient db) {
        this.db = db;
    }

    public List<Tick> of(ContributionId plan) {
        return db.sql("""
                        select t.chapter, t.item, t.ticked_at, p.name
                          from strategy.tick t
                          left join member.profile p on p.id = t.ticked_by
                         where t.plan_id = ?
                        """)
                .param(plan.value())
                .query((rs, _) -> new Tick(
                        rs.getString("chapter"),
                        rs.getString("item"),
                        rs.getString("name"),
                        rs.getTimestamp("ticked_at").toInstant()))
                .list();
    }

    /** Those of one chapter, by what is ticked. */
    public Map<String, Tick> of(ContributionId plan, String chapter) {
        return of(plan).stream()
                .filter(it -> it.chapter().equals(chapter))
                .collect(Collectors.toMap(Tick::item, Function.identity()));
    }

    /**
     * Ticks what was not ticked when the list was opened and is now, and the other way round. What a colleague ticked
     * meanwhile stays.
     *
     * @param known what can be ticked at all
     */
    @Transactional
    public void change(
            ContributionId plan, String chapter, Set<String> known, Set<String> was, Set<String> now, Viewer by) {
        for (String item : known) {
            if (now.contains(item) && !was.contains(item)) {
                db.sql("""
                                insert into strategy.tick (plan_id, chapter, item, ticked_by) values (?, ?, ?, ?)
                                on conflict do nothing
                                """).params(plan.value(), chapter, item, by.id().value()).update();
            } else if (was.contains(item) && !now.contains(item)) {
                db.sql("delete from strategy.tick where plan_id = ? and chapter = ? and item = ?")
                        .params(plan.value(), chapter, item)
                        .update();
            }
        }
    }
}
