package no.sosialekommuner.notification.spread;

import java.util.List;
import no.sosialekommuner.search.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stems of new texts and of other words for the same, where somebody follows a search: what its words are held against. */
@Repository
class EventWords {

    private final JdbcClient db;
    private final Terms terms;

    EventWords(JdbcClient db, Terms terms) {
        this.db = db;
        this.terms = terms;
    }

    void note(Long[] events) {
        List<Written> written = written(events);
        if (!written.isEmpty()) {
            db.sql("""
                            update notification.event e
                               set words = string_to_array(w.words, ' '), others = string_to_array(w.others, ' ')
                              from unnest(cast(:events as bigint[]), cast(:words as text[]), cast(:others as text[])) as w(id, words, others)
                             where e.id = w.id
                            """)
                    .param("events", written.stream().map(Written::event).toArray(Long[]::new))
                    .param(
                            "words",
                            written.stream()
                                    .map(it -> String.join(" ", terms.of(it.text())))
                                    .toArray(String[]::new))
                    .param(
                            "others",
                            written.stream()
                                    .map(it -> String.join(" ", terms.others(it.text())))
                                    .toArray(String[]::new))
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
                                        where f.subject is null and (f.words <> '{}' or f.must <> '{}') and f.level <> 'NONE')
                        """)
                .param(events)
                .query((rs, _) -> new Written(rs.getLong("id"), rs.getString("text")))
                .list();
    }

    private record Written(long event, String text) {}
}
