package no.sosialekommuner.editorial.desk;

import java.util.List;
import no.sosialekommuner.contribution.Card;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions with an accepted answer that are no entry yet: often read, or proposed. */
@Repository
class FaqCandidates {

    private final JdbcClient db;
    private final Cards cards;

    FaqCandidates(JdbcClient db, Cards cards) {
        this.db = db;
        this.cards = cards;
    }

    List<Card> mostRead(Viewer editor, int limit) {
        return find("", "p.reader_count desc, p.id desc", editor, limit);
    }

    /** Those that experts have proposed and nobody has said no to, the longest waiting first. */
    List<Card> proposed(Viewer editor, int limit) {
        return find(
                "join editorial.faq_proposal w on w.question_id = p.id and w.declined_at is null",
                "w.proposed_at",
                editor,
                limit);
    }

    private List<Card> find(String join, String order, Viewer editor, int limit) {
        List<ContributionId> ids = db.sql("""
                        select p.id
                          from contribution.published p %s
                         where p.kind = 'QUESTION' and p.accepted_reply_id is not null
                           and (p.space_id in (select r.space_id from space.reader r where r.member_id = ?)) is true
                           and not exists (select 1 from editorial.faq f where f.question_id = p.id)
                         order by %s
                         limit ?
                        """.formatted(join, order))
                .params(editor.id().value(), limit)
                .query((rs, _) -> new ContributionId(rs.getLong("id")))
                .list();
        return cards.of(ids, editor);
    }
}
