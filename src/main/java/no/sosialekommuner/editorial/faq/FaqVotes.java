package no.sosialekommuner.editorial.faq;

import no.sosialekommuner.editorial.FaqId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether an entry helped: one word a member, that may be changed. */
@Repository
class FaqVotes {

    private final JdbcClient db;

    FaqVotes(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    void put(FaqId id, boolean helpful, Viewer viewer) {
        db.sql("select f.id from editorial.faq f where f.id = ? for no key update")
                .param(id.value())
                .query(Long.class)
                .single();
        db.sql("""
                        insert into editorial.faq_vote (faq_id, member_id, helpful) values (?, ?, ?)
                        on conflict (faq_id, member_id) do update set helpful = excluded.helpful, at = now()
                        """).params(id.value(), viewer.id().value(), helpful).update();
        db.sql("""
                        update editorial.faq f
                           set helped = v.yes, unhelped = v.no
                          from (select count(*) filter (where x.helpful) as yes, count(*) filter (where not x.helpful) as no
                                  from editorial.faq_vote x
                                 where x.faq_id = :id) v
                         where f.id = :id
                        """).param("id", id.value()).update();
    }
}
