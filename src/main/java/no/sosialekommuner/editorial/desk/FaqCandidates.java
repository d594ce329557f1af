package no.sosialekommuner.editorial.desk;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions with an accepted answer that are often read and are no entry yet. */
@Repository
class FaqCandidates {

    private final JdbcClient db;
    private final Cards cards;

    FaqCandidates(JdbcClient db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    List<Card> mostRead(Viewer editor, int limit) {
        List<ContributionId> ids = db.sql("""
                        select p.id
                          from contribution.published p
                         where p.kind = 'QUESTION' and p.accepted_reply_id is not null
                           and (p.space_id in (select r.space_id from space.reader r where r.member_id = ?)) is true
                           and not exists (select 1 from editorial.faq f where f.question_id = p.id)
                         order by p.reader_count desc, p.id desc
                         limit ?
                        """)
                .params(editor.id().value(), limit)
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .list();
        return cards.of(ids, editor);
    }
}
