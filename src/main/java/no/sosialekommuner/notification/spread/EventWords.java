package no.sosialekommuner.notification.spread;

import java.util.List;
import no.sosialekommuner.search.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stems of new texts, where somebody follows a search: they are what its words are held against. */
@Repository
class EventWords {

    private final JdbcClient db;
    private final Terms terms;

    EventWords(JdbcClient db, Terms terms) {
        this.db = db;
        this.terms = terms;
    }

    void note(Long[] events) {
        for (Written written : written(events)) {
            db.sql("update notification.event set words = ? where id = ?")
                    .params(terms.of(written.text()).toArray(String[]::new), written.event())
                    .update();
        }
    }

    private List<Written> written(Long[] events) {
        return db.sql("""
                        select e.id, concat_ws(E'\\n', c.title, coalesce(r.body, c.body)) as text
                          from notification.event e
                          join contribution.searchable_contribution c on c.id = e.contribution_id
                          left join contribution.searchable_reply r on r.id = e.reply_id
                         where e.id = any (cast(? as bigint[]))
                           and e.kind in ('CONTRIBUTION_PUBLISHED', 'REPLY_PUBLISHED')
                           and exists (select 1 from notification.following f
                                        where f.subject is null and f.words <> '{}' and f.level <> 'NONE')
                        """)
                .param(events)
                .query((rs, _) -> new Written(rs.getLong("id"), rs.getString("text")))
                .list();
    }

    private record Written(long event, String text) {}
}
